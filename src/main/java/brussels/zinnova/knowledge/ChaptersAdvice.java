package brussels.zinnova.knowledge;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the {@link Chapters}, so that whatever names a term can say where to read about it. */
@ControllerAdvice
class ChaptersAdvice {

    private final Chapters chapters;

    ChaptersAdvice(Chapters chapters) {
        this.chapters = chapters;
    }

    @ModelAttribute("chapters")
    Chapters chapters() {
        return chapters;
    }
}
