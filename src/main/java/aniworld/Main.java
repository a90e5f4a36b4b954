package aniworld;

import aniworld.cli.Cli;

/// Where the program begins.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Cli.run(arguments, System.getenv()));
    }
}
