package aniworld.settings;

import aniworld.events.Topic;
import aniworld.problem.FieldIssue;
import aniworld.problem.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The settings in force, and the only way to change them. Safe for any thread; changes come one
/// after the other, and each is on the disk before anybody hears of it.
public final class LiveSettings {
    private static final String FILE = "settings.json";
    private static final String BACKUPS = "settings-backups";

    private final SettingsCodec codec;
    private final SettingsText text;
    private final SettingsFile file;
    private final SettingsEnvironment environment;
    private final SettingsBackups backups;
    private final Topic<SettingsChanged> changes;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile State state;

    /// @param stored what the file holds
    /// @param current the same with the environment's over it
    record State(StoredSettings stored, Settings current) {}

    /// Reads the file `settings.json` of the data directory, or takes the defaults when there is
    /// none; nothing is written. Whether the folders can be used is not asked.
    ///
    /// @param environment the process's variables; those that begin with `ANIWORLD_` and name a
    ///   setting win over the file
    /// @throws Problem configuration error that names file, line and field
    public static LiveSettings open(
            Path dataDirectory,
            Map<String, String> environment,
            InstantSource clock,
            SettingsCheck check,
            Topic<SettingsChanged> changes) {
        var codec = new SettingsCodec(check);
        var backups = new SettingsBackups(dataDirectory.resolve(BACKUPS), clock);
        backups.sweep();
        return new LiveSettings(
                codec,
                dataDirectory.resolve(FILE),
                new SettingsEnvironment(environment),
                backups,
                changes);
    }

    private LiveSettings(
            SettingsCodec codec,
            Path path,
            SettingsEnvironment environment,
            SettingsBackups backups,
            Topic<SettingsChanged> changes) {
        this.codec = codec;
        this.text = new SettingsText(codec);
        this.file = new SettingsFile(path, text);
        this.environment = environment;
        this.backups = backups;
        this.changes = changes;
        StoredSettings stored = file.load();
        this.state =
                switch (environment.over(stored.settings(), codec)) {
                    case SettingsCodec.Reading.Good good -> new State(stored, good.settings());
                    case SettingsCodec.Reading.Bad bad ->
                            throw SettingsEnvironment.wrong(bad.issues());
                };
    }

    public Settings current() {
        return state.current();
    }

    /// What was odd in the file or the environment without being wrong, for the log.
    public List<String> warnings() {
        var warnings = new ArrayList<>(environment.warnings());
        state.stored()
                .unknown()
                .keySet()
                .forEach(name -> warnings.add("The settings file: " + name + " is not a setting"));
        return warnings;
    }

    /// Every setting but the secrets, under its flat name.
    public ObjectNode toJson() {
        return codec.toJson(current());
    }

    /// Merges some settings into the present ones, backs up the file, writes it, applies. What is
    /// sent back as [#toJson] shows it counts as absent.
    ///
    /// @return the new settings
    /// @throws Problem validation for wrong types, ranges and unknown fields; bad request for what
    ///   is well-formed and cannot be used; configuration error when the disk refuses, and then
    ///   nothing has changed
    public Settings update(JsonNode some) {
        return locked(() -> carryOut(merged(some)));
    }

    /// Merges settings of one group, such as `scheduler`, under their names within it.
    ///
    /// @throws Problem as [#update(JsonNode)] does, with the names as they were given
    public Settings update(String group, ObjectNode some) {
        JsonNode whole = some.objectNode().set(group, some);
        return locked(() -> carryOut(merged(whole).within(group)));
    }

    /// What would keep [#update] from taking these; empty when nothing does.
    public List<FieldIssue> validate(JsonNode some) {
        return switch (merged(some)) {
            case Plan.Ready _ -> List.of();
            case Plan.Refused refused -> refused.issues();
        };
    }

    /// Newest first.
    public List<SettingsBackup> backups() {
        return locked(backups::list);
    }

    public SettingsBackup createBackup() {
        return locked(() -> backups.create(text.writeWithoutSecrets(state.stored())));
    }

    /// Checks the backup, backs up the present state, applies the backup. Credentials of providers
    /// are not in backups: those of providers that still exist stay.
    ///
    /// @throws Problem not found when there is none of this name, bad request when what it holds
    ///   cannot be used
    public Settings restoreBackup(String name) {
        return locked(() -> carryOut(planOf(backups.read(name))));
    }

    /// What [#toJson] would show after [#restoreBackup].
    ///
    /// @throws Problem as `restoreBackup`
    public ObjectNode previewBackup(String name) {
        return locked(
                () ->
                        switch (planOf(backups.read(name))) {
                            case Plan.Refused refused -> throw refused.problem();
                            case Plan.Ready ready -> codec.toJson(ready.next().current());
                        });
    }

    /// @throws Problem not found when there is none of this name
    public void deleteBackup(String name) {
        lock.lock();
        try {
            backups.delete(name);
        } finally {
            lock.unlock();
        }
    }

    /// The defaults again, after a backup.
    Settings reset() {
        return locked(() -> carryOut(environs(StoredSettings.defaults())));
    }

    /// The same settings without those that the environment decides.
    ObjectNode withoutDecided(JsonNode some) {
        Map<String, JsonNode> flat = FlatJson.flat(some);
        flat.keySet().removeIf(name -> environment.decides(name).isPresent());
        return FlatJson.nested(flat);
    }

    private Plan merged(JsonNode some) {
        if (!some.isObject()) {
            return Plan.malformed("settings", "must be an object");
        }
        State before = state;
        Map<String, JsonNode> wishes = codec.wishes(some, before.current());
        return switch (codec.read(wishes, before.stored().settings())) {
            case SettingsCodec.Reading.Bad bad -> new Plan.Refused(bad.issues(), true);
            case SettingsCodec.Reading.Good good ->
                    decided(wishes).orElseGet(() -> usable(before.stored().with(good.settings())));
        };
    }

    /// A wish that a variable would undo at once is refused rather than forgotten.
    private Optional<Plan> decided(Map<String, JsonNode> wishes) {
        var complaints = new Complaints();
        wishes.keySet()
                .forEach(
                        name ->
                                environment
                                        .decides(name)
                                        .map(variable -> "is decided by the variable " + variable)
                                        .ifPresent(complaints.about(name)::add));
        return Plan.unusable(complaints.all());
    }

    private Plan usable(StoredSettings next) {
        Plan plan = environs(next);
        return plan instanceof Plan.Ready ready
                ? Plan.unusable(
                                FolderCheck.issues(
                                        current().folders(), ready.next().current().folders()))
                        .orElse(ready)
                : plan;
    }

    private Plan environs(StoredSettings next) {
        return switch (environment.over(next.settings(), codec)) {
            case SettingsCodec.Reading.Good good ->
                    new Plan.Ready(new State(next, good.settings()));
            case SettingsCodec.Reading.Bad bad -> new Plan.Refused(bad.issues(), false);
        };
    }

    private Plan planOf(byte[] backup) {
        try {
            return usable(text.read(backup, state.stored().settings()));
        } catch (SettingsText.WrongText wrong) {
            throw Problem.badRequest("The backup cannot be used: " + wrong.getMessage());
        }
    }

    private Settings carryOut(Plan plan) {
        return switch (plan) {
            case Plan.Refused refused -> throw refused.problem();
            case Plan.Ready ready -> carryOut(ready.next());
        };
    }

    private Settings carryOut(State next) {
        Settings before = current();
        backups.create(text.writeWithoutSecrets(state.stored()));
        file.save(next.stored());
        state = next;
        changes.publish(new SettingsChanged(before, next.current()));
        return next.current();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
