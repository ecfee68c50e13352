package brussels.zinnova.curation;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import brussels.zinnova.security.Curator;
import brussels.zinnova.security.CuratorNames;
import brussels.zinnova.security.Resumption;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.web.Paging;

/** The first page of the desk: what needs a person, in the order that matters. */
@Controller
class QueueController {

    private static final int PAGE_SIZE = 50;

    private final Queue queue;
    private final Decisions decisions;
    private final CuratorNames names;
    private final Clock clock;

    QueueController(Queue queue, Decisions decisions, CuratorNames names, Clock clock) {
        this.queue = queue;
        this.decisions = decisions;
        this.names = names;
        this.clock = clock;
    }

    /** One line of the page. */
    record Line(WorkItem item, Age age, @Nullable String who, boolean mine) {}

    /** @param mine anything but nothing means: only what I have taken */
    @GetMapping("/admin")
    String index(@AuthenticationPrincipal Curator curator, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String mine, @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String page, Model model) {
        Queue.Filter filter = new Queue.Filter(
                Arrays.stream(WorkItem.Kind.values()).filter(one -> one.code().equals(kind)).findFirst().orElse(null),
                mine.isEmpty() ? null : curator.account());
        Map<WorkItem.Kind, Integer> counts = queue.counts(filter.account());
        int total = filter.kind() == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(filter.kind(), 0);
        Paging paging = Paging.of(Paging.requested(page), total, PAGE_SIZE);
        Map<UUID, String> colleagues = names.all();
        model.addAttribute("lines", lines(
                queue.list(filter, Queue.Sort.of(sort), paging.page(), PAGE_SIZE), curator.account(), colleagues));
        model.addAttribute("counts", counts);
        model.addAttribute("total", total);
        model.addAttribute("paging", paging);
        model.addAttribute("kind", filter.kind());
        model.addAttribute("kinds", WorkItem.Kind.values());
        model.addAttribute("mine", filter.account() != null);
        model.addAttribute("sort", Queue.Sort.of(sort));
        model.addAttribute("sorts", Queue.Sort.values());
        model.addAttribute("here", "/admin?sort=" + Queue.Sort.of(sort).code() + "&kind="
                + (filter.kind() == null ? "" : filter.kind().code()) + (mine.isEmpty() ? "" : "&mine=true") + "&page="
                + paging.page());
        model.addAttribute("colleagues", names.present());
        return "curation/queue";
    }

    /**
     * Takes something, hands it to a colleague, or lets it go where no account is named. What is typed on the page that it
     * is sent from comes along.
     *
     * @param former the account of whoever had it by that page
     */
    @PostMapping("/admin/assignments")
    @Nullable
    ModelAndView assign(@AuthenticationPrincipal Curator curator, @RequestParam String kind,
            @RequestParam UUID subject, @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable UUID former, @RequestParam(defaultValue = "") String back,
            HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        WorkItem.Kind work = Stream.of(WorkItem.Kind.values()).filter(one -> one.code().equals(kind)).findFirst()
                .orElseThrow(() -> new NotFoundException("kind of work"));
        boolean done = account == null
                ? former != null && decisions.release(curator, work, subject, former)
                : names.present().containsKey(account) && decisions.assign(curator, work, subject, account, former);
        // For the page that shows again what was typed; a list is told by the redirect.
        request.setAttribute("assigned", done);
        if (!done) {
            Done.tell("not-assigned", request);
        }
        return Resumption.goOn(back, request, response);
    }

    @PostMapping("/admin/mails/{id}/dismissal")
    String dismiss(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back) {
        decisions.dismissMail(curator, id);
        return to(back);
    }

    /** Says that a website is there, whatever the machine found. */
    @PostMapping("/admin/links/{id}/dismissal")
    String dismissLink(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String back) {
        decisions.dismissLink(curator, id);
        return to(back);
    }

    /** Where something is sent is no page. */
    @GetMapping({"/admin/assignments", "/admin/mails/{id}/dismissal", "/admin/links/{id}/dismissal"})
    String back() {
        return "see-other:/admin";
    }

    /** Back to the part of the queue that somebody was at. */
    private static String to(String back) {
        return "see-other:" + (Resumption.isAddress(back) ? back : "/admin");
    }

    private List<Line> lines(List<WorkItem> items, UUID self, Map<UUID, String> curators) {
        Instant now = clock.instant();
        return items.stream().map(item -> new Line(item, item.age(now),
                item.account() == null ? null : curators.get(item.account()), self.equals(item.account()))).toList();
    }
}
