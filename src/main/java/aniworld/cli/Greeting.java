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
        house.setupCode().ifPresent(code -> explainSetup(address, code));
    }

    private void explainSetup(String address, String code) {
        terminal.line("No password is set yet: POST " + address + "/api/auth/setup sets it.");
        terminal.line("From another machine this also needs \"setup_code\": \"" + code + "\".");
    }
}
