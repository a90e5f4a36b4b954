package aniworld.cli;

import aniworld.logs.Visible;
import java.io.PrintStream;
import java.util.List;

/// Where a command talks to a person: lines that stay, and below them, on a real terminal, a block
/// of lines that is drawn again and again. Without a terminal the block is never drawn, so that a
/// log file holds each thing once. Safe for several threads.
final class Terminal {
    private final PrintStream out;
    private final boolean live;
    private int drawn;

    /// @param live whether the block can be drawn again in place
    Terminal(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    @SuppressWarnings("SystemConsoleNull") // Error Prone speaks of JDK 22; 25 gives null again
    static Terminal ofProcess() {
        var console = System.console();
        return new Terminal(System.out, console != null && console.isTerminal());
    }

    boolean isLive() {
        return live;
    }

    /// Prints a line that stays. What others wrote in it cannot steer the terminal.
    synchronized void line(String text) {
        erase();
        out.println(Visible.of(text));
        out.flush();
    }

    /// Draws the block anew. Lines are cut nowhere: keep them short.
    synchronized void block(List<String> lines) {
        if (!live) {
            return;
        }
        erase();
        lines.forEach(line -> out.println(Visible.of(line)));
        drawn = lines.size();
        out.flush();
    }

    private void erase() {
        if (drawn > 0) {
            out.print("\u001b[%dA\u001b[J".formatted(drawn));
            drawn = 0;
        }
    }
}
