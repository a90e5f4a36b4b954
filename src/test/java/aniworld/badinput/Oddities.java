package aniworld.badinput;

import java.util.LinkedHashMap;
import java.util.Map;

/// Texts that have broken programs before.
final class Oddities {
    static final int LONG = 10_000;

    private Oddities() {}

    /// Text by what it is.
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a NUL", "a\0b");
        texts.put("a line break", "a\r\nSet-Cookie: b=c");
        texts.put("a tab", "a\tb");
        texts.put("white space", " \u00a0\u2003");
        texts.put("parent folders", "../../etc/passwd");
        texts.put("an absolute path", "/etc/passwd");
        texts.put("encoded parents", "%2e%2e%2f%2e%2e%2fb");
        texts.put("a backslash", "..\\..\\b");
        texts.put("markup", "<script>alert(1)</script>");
        texts.put("quotes", "' OR '1'='1\"; --");
        texts.put("format signs", "%s%n${x}#{y}{0}");
        texts.put("a device", "CON");
        texts.put("many characters", "a".repeat(LONG));
        texts.putAll(scripts());
        return texts;
    }

    /// Some writing systems, and what Unicode has beside them.
    static Map<String, String> scripts() {
        Map<String, String> scripts = new LinkedHashMap<>();
        scripts.put("Japanese", "進撃の巨人");
        scripts.put("Korean", "진격의 거인");
        scripts.put("Arabic", "هجوم العمالقة");
        scripts.put("Hebrew", "מתקפת הטיטאנים");
        scripts.put("Devanagari", "दैत्यों पर हमला");
        scripts.put("Thai", "ผ่าพิภพไททัน");
        scripts.put("Cyrillic", "Атака титанов");
        scripts.put("Greek", "Επίθεση");
        scripts.put("Georgian", "ტიტანები");
        scripts.put("Ethiopic", "ጥቃት");
        scripts.put("a script outside the first plane", "𐎠𐎡𐎢");
        scripts.put("emoji joined to one", "👩‍👩‍👧‍👦");
        scripts.put("many marks on one letter", "a" + "\u0301".repeat(200));
        scripts.put("the other writing direction", "a\u202egpj.exe");
        scripts.put("a byte order mark", "\ufeffa");
        scripts.put("the last code point", "\udbff\udfff");
        return scripts;
    }
}
