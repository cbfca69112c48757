package org.pccd.report.internal;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Pieces of a page. Texts are escaped here and nowhere else: what is called {@code text} may hold anything. */
public final class Html {
    private final StringBuilder page = new StringBuilder();

    /** A text inside an element or an attribute in double quotes. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    public Html heading(int level, String text) {
        page.append("<h%d>%s</h%d>\n".formatted(level, escape(text), level));
        return this;
    }

    public Html paragraph(String text) {
        page.append("<p>").append(escape(text)).append("</p>\n");
        return this;
    }

    /** Names and what they are. */
    public Html definitions(Map<String, String> texts) {
        page.append("<table class=\"facts\">\n");
        texts.forEach((name, text) -> page.append("<tr><th>")
                .append(escape(name))
                .append("</th><td>")
                .append(escape(text))
                .append("</td></tr>\n"));
        page.append("</table>\n");
        return this;
    }

    /** A table whose cells are {@link #cell texts} or {@link #picture pictures}. */
    public Html table(List<String> headings, List<List<String>> cells) {
        page.append("<table>\n<thead><tr>");
        headings.forEach(h -> page.append("<th>").append(escape(h)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : cells) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(cell).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</tbody></table>\n");
        return this;
    }

    public static String cell(Object text) {
        return text == null ? "" : escape(text.toString());
    }

    public static String picture(byte[] png, String text, int width) {
        return "<img width=\"%d\" alt=\"%s\" src=\"data:image/png;base64,%s\">"
                .formatted(width, escape(text), Base64.getEncoder().encodeToString(png));
    }

    /** A drawing that we made ourselves. */
    public Html svg(String element) {
        page.append("<figure>").append(element).append("</figure>\n");
        return this;
    }

    /** The whole page; it needs nothing from elsewhere. */
    public String page(String title) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                body { font: 15px/1.5 system-ui, sans-serif; color: #222; background: #fff; max-width: 72rem;
                  margin: 2rem auto; padding: 0 1rem; }
                h1 { font-size: 1.7rem; } h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid #ddd; }
                table { border-collapse: collapse; margin: 0.8rem 0; }
                th, td { text-align: left; vertical-align: middle; padding: 0.25rem 0.7rem;
                  border-bottom: 1px solid #e6e6e6; }
                thead th { border-bottom: 2px solid #999; position: sticky; top: 0; background: #fff; }
                .facts th { font-weight: 600; white-space: nowrap; }
                td { overflow-wrap: anywhere; }
                figure { margin: 1rem 0; display: inline-block; width: 34rem; max-width: 100%%; }
                figure svg { width: 100%%; height: auto; }
                @media print { body { margin: 0; } tr { break-inside: avoid; } }
                </style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(escape(title), page);
    }
}
