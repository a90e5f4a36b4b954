package aniworld.cli;

import aniworld.House;

/// What a server says when it is up.
final class Greeting {
    private final Terminal terminal;

    Greeting(Terminal terminal) {
        this.terminal = terminal;
    }

    void say(House house) {
        String address = "http://localhost:" + house.port();
        terminal.line("Aniworld is at " + address);
        house.setupCode().ifPresent(this::explainSetup);
    }

    private void explainSetup(String code) {
        terminal.line("No password is set yet: open that address in a browser to set it.");
        terminal.line("From another machine this also needs the set-up code " + code + ".");
    }
}
