package brussels.zinnova.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import brussels.zinnova.Answer;
import brussels.zinnova.Visitor;

/** Reads pages of the catalogue as a visitor does. */
final class CataloguePages {

    private static final Pattern NUMBER = Pattern.compile("^[0-9]+");

    private CataloguePages() {}

    /** The number of results that the page states; 0 where it says so in words. */
    static int total(Answer answer) {
        String words = answer.page().select(".results__count").text();
        return NUMBER.matcher(words).results().map(MatchResult::group).map(Integer::valueOf).findFirst().orElse(0);
    }

    /** The entries on the page, in its order. */
    static List<String> slugs(Answer answer) {
        return answer.links(".card__title a").stream().map(link -> link.substring(link.lastIndexOf('/') + 1)).toList();
    }

    /** The entries on this page and those that “next” leads to. */
    static List<String> slugsToTheEnd(Visitor visitor, String first) {
        List<String> slugs = new ArrayList<>();
        String page = first;
        while (!page.isEmpty()) {
            Answer answer = visitor.read(page);
            slugs.addAll(slugs(answer));
            page = answer.page().select("a[rel=next]").attr("href");
        }
        return slugs;
    }
}
