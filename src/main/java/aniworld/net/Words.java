package aniworld.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;

/// Says what went wrong between us and one host as a person would; the cause keeps what the machine
/// said.
///
/// @param silence the time-out that was at work
record Words(String host, Duration silence) {

    IOException of(IOException failure) {
        return switch (failure) {
            case AddressRefused refused -> refused;
            case AddressGuard.RefusedHost refused -> refused.refusal();
            default -> new IOException(sentence(failure), failure);
        };
    }

    private String sentence(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> "The name " + host + " could not be resolved";
            case ConnectTimeoutException _ -> host + " could not be reached: no connection in time";
            case ConnectionRequestTimeoutException _ ->
                    "There are too many connections to " + host + " already";
            case SocketTimeoutException _ ->
                    "The server at " + host + " sent nothing for " + seconds(silence);
            case NoRouteToHostException _ -> "There is no way to " + host + " in the network";
            case BindException _ -> "This machine has no free port for a connection to " + host;
            case ConnectException _ -> host + " refused the connection";
            case NoHttpResponseException _ -> host + " closed the connection without an answer";
            case ConnectionClosedException _ -> host + " closed the connection too early";
            case EOFException _ -> host + " closed the connection too early";
            case MessageConstraintException _ -> host + " sent more or longer headers than allowed";
            case SSLException tls -> tls(tls);
            case InterruptedIOException _ -> "The request to " + host + " was stopped";
            default -> broken(failure);
        };
    }

    private String tls(SSLException tls) {
        return "No trusted TLS connection to " + host + " came about: " + tls.getMessage();
    }

    private String broken(IOException failure) {
        return failure.getCause() instanceof ProtocolException
                ? "What " + host + " sent is not HTTP"
                : "The connection to " + host + " broke: " + failure.getMessage();
    }

    static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0
                ? time.toSeconds() + " s"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
