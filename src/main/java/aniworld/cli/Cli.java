package aniworld.cli;

import aniworld.problem.Problem;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// The command line. Exit codes: 0 success, 1 failure, 2 wrong usage. What fails says why in one
/// line on standard error.
@Command(
        name = "aniworld",
        description = "A self-hosted anime library and download manager.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "The launcher itself also knows",
            "  test   builds and runs all tests",
            "  bench  runs a measurement",
            "  dist   makes a tar.gz that runs without Maven",
            "",
            "'aniworld COMMAND --help' tells more."
        })
public final class Cli implements Runnable {
    private static final int FAILED = 1;

    private final CommandSpec spec = CommandSpec.forAnnotatedObject(this);

    private Cli() {}

    /// Runs one command to its end.
    ///
    /// @param environment the process' variables
    /// @return the exit code
    public static int run(String[] arguments, Map<String, String> environment) {
        return new Cli().commandLine(environment).execute(arguments);
    }

    private CommandLine commandLine(Map<String, String> environment) {
        spec.version("Aniworld %s on Java %s".formatted(Version.CURRENT, Runtime.version()));
        return new CommandLine(spec)
                .addSubcommand(new DemoCommand(environment))
                .addSubcommand(new ServeCommand(environment))
                .addSubcommand(new ScanCommand())
                .addSubcommand(new ParseCommand())
                .addSubcommand(new BackupCommand(environment))
                .addSubcommand(new RestoreCommand(environment))
                .addSubcommand(new ResetPasswordCommand(environment))
                .addSubcommand(new FetchCommand(environment))
                .addSubcommand(
                        new CommandLine(new ProviderCommand())
                                .addSubcommand(new ProviderTestCommand(environment)))
                .setExecutionExceptionHandler((failure, line, _) -> failed(failure, line))
                .setParameterExceptionHandler((wrong, _) -> misused(wrong));
    }

    private static int failed(Exception failure, CommandLine line) {
        PrintWriter err = line.getErr();
        switch (failure) {
            case Failure known -> err.println("aniworld: " + known.getMessage());
            case Problem known -> err.println("aniworld: " + known.getMessage());
            default -> {
                err.println("aniworld: something unexpected happened: " + failure);
                failure.printStackTrace(err);
            }
        }
        return FAILED;
    }

    private static int misused(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr()
                .printf(
                        "aniworld: %s. Try '%s --help'.%n",
                        wrong.getMessage(), line.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
