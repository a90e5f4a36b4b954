package aniworld.http;

import aniworld.library.AirDates;
import aniworld.library.AirDates.Airing;
import aniworld.library.Library;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which episodes come out when.
final class CalendarApi implements Api {
    private static final int LONGEST_SPAN = 366;
    private static final int USUAL_DAYS_BACK = 7;
    private static final int USUAL_DAYS_AHEAD = 35;

    private final Library library;

    CalendarApi(Library library) {
        this.library = library;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/calendar", Guard.REQUIRED, this::calendar);
    }

    private void calendar(Exchange exchange) {
        Query query = exchange.query();
        LocalDate today = library.today();
        LocalDate from = query.date("from", today.minusDays(USUAL_DAYS_BACK));
        LocalDate to = query.date("to", from.plusDays(USUAL_DAYS_BACK + USUAL_DAYS_AHEAD));
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_SPAN))) {
            query.issue("to", "must be 0 to " + LONGEST_SPAN + " days after from");
        }
        query.check();
        AirDates found = library.airDates(from, to);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("from", from.toString());
        body.put("to", to.toString());
        body.put("today", today.toString());
        body.put("data", entries(found.airings(), today));
        body.put("more", found.more());
        body.put("next", found.next().map(LocalDate::toString));
        body.put("dates_known", found.known());
        exchange.ok(body);
    }

    private static List<Entry> entries(List<Airing> airings, LocalDate today) {
        return airings.stream().map(airing -> Entry.of(airing, today)).toList();
    }

    private record Entry(
            Optional<String> date,
            String key,
            String name,
            boolean monitored,
            String number,
            String title,
            String status) {
        static Entry of(Airing airing, LocalDate today) {
            return new Entry(
                    airing.episode().released().map(LocalDate::toString),
                    airing.key().value(),
                    airing.name(),
                    airing.monitored(),
                    airing.episode().number().dashed(),
                    airing.episode().title(),
                    status(airing, today));
        }

        private static String status(Airing airing, LocalDate today) {
            if (airing.present()) {
                return "present";
            }
            return airing.episode().isReleased(today) ? "missing" : "upcoming";
        }
    }
}
