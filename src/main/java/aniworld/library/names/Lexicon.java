package aniworld.library.names;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words that names are written with besides titles, in the languages of their writers. Looked
/// up by the hash that the lexer computes on its way, so that a word costs one probe. Immutable.
final class Lexicon {
    private static final int SLOTS = 4096;
    private static final int LONGEST = 24;

    private final @Nullable Word[] slots = new Word[SLOTS];

    Lexicon() {
        readers();
        releases();
        languages();
    }

    /// The word at `[from, to)` of `chars`, whose lower-cased hash is known.
    Word find(char[] chars, int from, int to, int hash) {
        if (to - from > LONGEST) {
            return Word.PLAIN;
        }
        int slot = slotOf(hash);
        Word word = slots[slot];
        while (word != null) {
            if (matches(word.spelling(), chars, from, to)) {
                return word;
            }
            slot = (slot + 1) % SLOTS;
            word = slots[slot];
        }
        return Word.PLAIN;
    }

    static int hash(int before, char lower) {
        return before * 31 + lower;
    }

    private static boolean matches(String spelling, char[] chars, int from, int to) {
        int length = to - from;
        if (spelling.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (spelling.charAt(i) != lower(chars[from + i])) {
                return false;
            }
        }
        return true;
    }

    /// For letters only.
    static char lower(char c) {
        return c < 128 ? (char) (c | 32) : Character.toLowerCase(c);
    }

    private static int slotOf(int hash) {
        return (hash ^ hash >>> 15) & SLOTS - 1;
    }

    private void readers() {
        add(Meaning.S, "s t");
        add(Meaning.E, "e ep eps epi episod");
        add(Meaning.X, "x xe");
        add(
                Meaning.SEASON,
                "season seasons staffel saison temporada stagione seizoen sezon sezóna sezonul"
                        + " kausi säsong seasong sæson sesong sezona évad сезон сез sez сезона 시즌"
                        + " シーズン musim mùa temp stag");
        add(Meaning.SERIES, "series serie série se");
        add(
                Meaning.EPISODE,
                "episode episodes episodio épisode episódio folge folgen capitulo capítulo"
                        + " odcinek odc серия серии эпизод сер серій серія seria seriya serya ser"
                        + " aflevering afl avsnitt jakso afsnit bölüm bolum blm díl epizoda rész"
                        + " tập ตอนที่ 에피소드 エピソード");
        put(new Word("cap", Meaning.EPISODE, "with season"));
        add(Meaning.EPISODE_COUNTER, "話 话 集 回 화 회");
        add(Meaning.SEASON_COUNTER, "期 季 기");
        said("第一季 第二季 第三季 第四季 第五季 第六季 第七季 第八季");
        said("第一期 第二期 第三期 第四期 第五期 第六期");
        add(Meaning.PART, "part pt teil parte partie часть część");
        add(Meaning.VOLUME, "vol volume vols volumes band disc disk cd том");
        add(Meaning.OF, "of iz von из");
        add(Meaning.TO, "ao al to bis до по");
        add(Meaning.NTH, "st nd rd th º ª");
        counts("one two three four five six seven eight nine ten");
        counts("first second third fourth fifth sixth seventh eighth ninth tenth");
        counts("- ii iii iv - vi vii viii ix");
        add(
                Meaning.SPECIAL,
                "special specials sp ova ovas oad oav ona ovd oneshot especial especiales speciale"
                        + " spezial спешл спецвыпуск 특별편 特典 番外編");
        add(Meaning.MOVIE, "movie movies film filme gekijouban gekijoban фильм 劇場版 剧场版 극장판");
        add(
                Meaning.EXTRA,
                "extra extras sample samples trailer trailers teaser teasers op ed pv cm menu"
                        + " opening ending preview promo featurette featurettes interview"
                        + " interviews deleted behindthescenes scene scenes short shorts clip clips"
                        + " other bonus");
        add(Meaning.SURE_EXTRA, "ncop nced creditless textless");
        add(Meaning.VERSION, "v");
        add(
                Meaning.CATALOGUE,
                "imdb imdbid tvdb tvdbid tmdb tmdbid anidb anidbid anilist anilistid mal malid tvmaze");
        add(Meaning.END, "end fin 完 終 终");
        add(Meaning.TELEVISION, "tv");
        add(Meaning.COMPLETE, "complete batch komplett kompletta");
        add(Meaning.COUNTRY, "us uk au nz ca jp");
    }

    private void releases() {
        add(
                Meaning.TAG,
                "hdtv pdtv sdtv dsr dvb dvbrip dvd dvdrip dvdr dvdscr bdriprip bluray bdmv webrip"
                        + " webdl webcap hdrip hdtvrip tvrip ahdtv hdtvmux dlmux webmux tvmux"
                        + " webdlrip dvdmux satrip vhsrip camrip xvid divx avc hevc mpeg aac eac flac"
                        + " dts ddp dd truehd atmos opus ogg vorbis remux uhd hdr sdr repack fastsub"
                        + " softsubs softsub hardsub hardsubs multisub multisubs nfo readnfo aac"
                        + " xvidmp webhd webuhd netflixuhdrip web720p fhd hdma hq hd");
        add(
                Meaning.SOFT_TAG,
                "web blu ray bd rip dual audio multi multiple uncut unrated extended limited"
                        + " internal remastered proper ws pal ntsc gb big chs cht uncensored"
                        + " raw raws dl ld md nf amzn dsnp cr hulu baha ac mp mkv avi avs h hi vc"
                        + " av doku mux ps vita readnfo custom dtv weekly cw ae"
                        + " version quality");
        add(Meaning.UNIT, "bit bits fps mb gb gib mib kbps mbps ch khz hz min");
        add(Meaning.LINES, "p i k");
    }

    private void languages() {
        language("German", "german ger deutsch deu germansub");
        language("English", "english eng en englisch");
        language("Japanese", "japanese jpn jap japanisch");
        language("French", "french fre fra fr vf vff truefrench français");
        language("Italian", "italian ita italiano");
        language("Spanish", "spanish spa esp castellano español latino");
        language("Portuguese", "portuguese por dublado legendado");
        language("Russian", "russian rus");
        language("Ukrainian", "ukr ukrainian");
        language("Polish", "polish");
        language("Dutch", "dutch flemish nl");
        language("Norwegian", "norwegian");
        language("Swedish", "swedish");
        language("Danish", "danish");
        language("Hungarian", "hungarian hun");
        language("Catalan", "catalan");
        spoken("German Sub", "gersub gersubs gersubbed deutschsub");
        spoken("German Dub", "gerdub gerdubbed gerjapdub gerdl");
        spoken("English Sub", "engsub engsubs engsubbed");
        spoken("English Dub", "engdub engdubbed funidub");
        spoken("French Sub", "vostfr");
        spoken("Hebrew Sub", "hebsub hebsubs");
        spoken("Romanian Sub", "rosubbed rosub");
        add(Meaning.SUB, "sub subs subbed subtitle subtitles subtitled untertitel ut omu legendas");
        add(Meaning.DUB, "dub dubs dubbed synchro synchronisiert");
    }

    private void counts(String words) {
        int count = 0;
        for (String word : words.split(" ", -1)) {
            count++;
            if (!word.equals("-")) {
                put(new Word(word, Meaning.COUNT, Integer.toString(count)));
            }
        }
    }

    private void said(String words) {
        int count = 0;
        for (String word : words.split(" ", -1)) {
            count++;
            put(new Word(word, Meaning.SEASON_SAID, Integer.toString(count)));
        }
    }

    private void language(String name, String words) {
        for (String word : words.split(" ", -1)) {
            put(new Word(word, Meaning.LANGUAGE, name));
        }
    }

    private void spoken(String says, String words) {
        for (String word : words.split(" ", -1)) {
            put(new Word(word, Meaning.SPOKEN, says));
        }
    }

    private void add(Meaning meaning, String words) {
        for (String word : words.split(" ", -1)) {
            put(new Word(word, meaning, ""));
        }
    }

    /// The last meaning of a word that is listed twice is kept.
    private void put(Word word) {
        String spelling = word.spelling().toLowerCase(Locale.ROOT);
        int hash = 0;
        for (int i = 0; i < spelling.length(); i++) {
            hash = hash(hash, spelling.charAt(i));
        }
        int slot = slotOf(hash);
        Word taken = slots[slot];
        while (taken != null && !taken.spelling().equals(spelling)) {
            slot = (slot + 1) % SLOTS;
            taken = slots[slot];
        }
        slots[slot] = word;
    }
}
