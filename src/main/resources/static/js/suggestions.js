/*
 * Suggests entries, challenges, communes and actors while a search is typed: a WAI-ARIA combobox. The focus stays in the
 * field, arrows walk the list, Enter follows what is marked or else searches, Escape closes. Without script the field
 * is an ordinary search.
 */
const PAUSE = 150;

for (const field of document.querySelectorAll("[data-suggestions]")) {
  const box = document.createElement("div");
  box.className = "suggestions";
  field.closest("form, search").append(box);
  let timer, asked;

  const options = () => [...box.querySelectorAll("[role=option]")];
  const marked = () => box.querySelector("[aria-selected=true]");

  const mark = (option) => {
    marked()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    option ? field.setAttribute("aria-activedescendant", option.id) : field.removeAttribute("aria-activedescendant");
  };

  const show = (html) => {
    box.innerHTML = html;
    mark(null);
    field.setAttribute("aria-expanded", String(options().length > 0));
  };

  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    show("");
  };

  const suggest = async () => {
    asked?.abort();
    asked = new AbortController();
    const response = await fetch(`${field.dataset.suggestions}?q=${encodeURIComponent(field.value)}`, {
      signal: asked.signal,
    }).catch(() => null);
    if (response?.ok) {
      show(await response.text());
    }
  };

  const walk = (step) => {
    const all = [null, ...options()];
    mark(all[(all.indexOf(marked()) + step + all.length) % all.length]);
  };

  const keys = {
    ArrowDown: () => (options().length ? walk(1) : suggest()),
    ArrowUp: () => walk(-1),
    Escape: () => options().length && close(),
    Enter: () => marked()?.click(),
  };

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", "suggestions");
  field.setAttribute("aria-expanded", "false");
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => (field.value.trim() ? suggest() : close()), PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    const handled = event.isComposing ? null : keys[event.key];
    if (handled && (event.key !== "Enter" || marked()) && (event.key !== "Escape" || options().length)) {
      event.preventDefault();
      handled();
    }
  });
  field.form.addEventListener("submit", close);
  field.addEventListener("blur", () => setTimeout(close, PAUSE));
}
