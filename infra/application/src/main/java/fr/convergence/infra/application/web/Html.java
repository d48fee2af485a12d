package fr.convergence.infra.application.web;

import fr.convergence.kernel.FrenchDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Writes plain pages: no script, nothing from elsewhere, whatever people wrote escaped. */
public final class Html {

    private static final MediaType TYPE = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String PAGE = """
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <title>%s</title>
            <link rel="stylesheet" href="/paper.css">
            <link rel="icon" href="/favicon.svg">
            </head>
            <body>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private Html() {}

    /** A whole page that nobody keeps. */
    public static ResponseEntity<String> page(HttpStatus status, String title, String content) {
        return ResponseEntity.status(status)
                .contentType(TYPE)
                .cacheControl(CacheControl.noStore())
                .body(PAGE.formatted(escape(title), content));
    }

    public static String escape(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A date as people write it. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "à une date inconnue" : "le " + FrenchDay.inWords(day);
    }
}
