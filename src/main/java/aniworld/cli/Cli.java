package aniworld.cli;

import aniworld.logs.Visible;
import aniworld.problem.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
            "  train  makes the cache for quick starts on this machine's Java",
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
        return new Cli().commandLine(arguments, environment).execute(arguments);
    }

    private CommandLine commandLine(String[] arguments, Map<String, String> environment) {
        spec.version("Aniworld %s on Java %s".formatted(Version.CURRENT, Runtime.version()));
        var line = new CommandLine(spec);
        wanted(arguments, commands(environment))
                .forEach(command -> line.addSubcommand(command.get()));
        return line.setExecutionExceptionHandler((failure, told, _) -> failed(failure, told))
                .setParameterExceptionHandler((wrong, _) -> misused(wrong));
    }

    /// The one that is asked for, since each costs the start its share; all where none is.
    private static Collection<Supplier<Object>> wanted(
            String[] arguments, Map<String, Supplier<Object>> commands) {
        @Nullable Supplier<Object> named =
                arguments.length == 0 ? null : commands.get(arguments[0]);
        return named == null ? commands.values() : List.of(named);
    }

    private static Map<String, Supplier<Object>> commands(Map<String, String> environment) {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("demo", () -> new DemoCommand(environment));
        commands.put("serve", () -> new ServeCommand(environment));
        commands.put("scan", ScanCommand::new);
        commands.put("parse", ParseCommand::new);
        commands.put("backup", () -> new BackupCommand(environment));
        commands.put("restore", () -> new RestoreCommand(environment));
        commands.put("reset-password", () -> new ResetPasswordCommand(environment));
        commands.put("fetch", () -> new FetchCommand(environment));
        commands.put("rehearse", RehearseCommand::new);
        commands.put(
                "provider",
                () ->
                        new CommandLine(new ProviderCommand())
                                .addSubcommand(new ProviderTestCommand(environment)));
        return commands;
    }

    private static int failed(Exception failure, CommandLine line) {
        PrintWriter err = line.getErr();
        switch (failure) {
            case Failure known -> err.println("aniworld: " + shown(known));
            case Problem known -> err.println("aniworld: " + shown(known));
            default -> {
                err.println(
                        "aniworld: something unexpected happened: "
                                + Visible.of(failure.toString()));
                trace(failure).lines().map(String::strip).map(Visible::of).forEach(err::println);
            }
        }
        return FAILED;
    }

    /// A message may name what others wrote, such as the name of a file.
    private static String shown(Exception failure) {
        return Visible.of(String.valueOf(failure.getMessage()));
    }

    private static String trace(Exception failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static int misused(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr()
                .printf(
                        "aniworld: %s. Try '%s --help'.%n",
                        Visible.of(reason(wrong)), line.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    private static String reason(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !wrong.getCommandLine().getSubcommands().isEmpty()) {
            return "There is no command '%s'".formatted(unmatched.getUnmatched().getFirst());
        }
        return String.valueOf(wrong.getMessage());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }
}
