package org.gatehouse.visitor.posters;

import java.util.List;

/** What a poster says, in one language. */
record PosterWords(String language, String title, List<String> steps, String leaving, String nobody) {
    private static final PosterWords DANISH = new PosterWords(
            "da",
            "Tjek ind med din telefon",
            List.of(
                    "1   Scan koden med telefonens kamera",
                    "2   Åbn linket i din invitation",
                    "3   Bekræft",
                    "     Vi prøver at få fat i din vært."),
            "Tjek ud på samme måde, når du går.",
            "Ingen invitation? Gå til receptionen.");
    private static final PosterWords ENGLISH = new PosterWords(
            "en",
            "Check in with your phone",
            List.of(
                    "1   Scan the code with your camera",
                    "2   Open the link in your invitation",
                    "3   Confirm",
                    "     We try to reach your host."),
            "Check out the same way when you leave.",
            "No invitation? Please go to reception.");

    /** All languages, with this one before the other. */
    static List<PosterWords> beginningWith(String language) {
        return language.equals("en") ? List.of(ENGLISH, DANISH) : List.of(DANISH, ENGLISH);
    }
}
