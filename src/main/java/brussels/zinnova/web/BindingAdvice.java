package brussels.zinnova.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** What a request may fill: the components of the record that a handler asks for, and nothing else. */
@ControllerAdvice
class BindingAdvice {

    @InitBinder
    void fillNothingButConstructors(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
