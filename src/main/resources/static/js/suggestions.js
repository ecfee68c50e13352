/*
 * Suggests entries, challenges, communes and actors while a search is typed: a WAI-ARIA combobox. The focus stays in the
 * field, arrows walk the list, Enter follows what is marked or else searches, Escape closes. Without script the field
 * is an ordinary search.
 */
const PAUSE = 150;

for (const field of document.querySelectorAll("[data-suggestions]")) {
  const box = document.createElement("div");
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  field.closest("form, search").append(box, status);
  let timer, asked;

  const options = () => [...box.querySelectorAll("[role=option]")];
  const marked = () => box.querySelector("[aria-selected=true]");

  const show = (html) => {
    box.innerHTML = html;
    // A status is spoken when its text changes, not when it comes into the page with its text.
    const count = box.querySelector("[role=status]");
    status.textContent = count?.textContent ?? "";
    count?.remove();
    field.setAttribute("aria-expanded", String(options().length > 0));
    field.removeAttribute("aria-activedescendant");
  };
  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    show("");
  };
  const suggest = async () => {
    asked = new AbortController();
    const address = `${field.dataset.suggestions}?q=${encodeURIComponent(field.value)}`;
    try {
      const response = await fetch(address, { signal: asked.signal });
      if (response.ok) show(await response.text());
    } catch {
      // Given up, or offline: the field still searches.
    }
  };
  const walk = (step) => {
    const all = [null, ...options()];
    const next = all[(all.indexOf(marked()) + step + all.length) % all.length];
    marked()?.setAttribute("aria-selected", "false");
    next?.setAttribute("aria-selected", "true");
    next?.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", next?.id ?? "");
  };
  const keys = { ArrowDown: () => walk(1), ArrowUp: () => walk(-1), Escape: close, Enter: () => marked().click() };

  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list",
    "aria-controls": "suggestions", "aria-expanded": "false" })) field.setAttribute(name, value);
  field.addEventListener("input", () => {
    clearTimeout(timer);
    asked?.abort();
    timer = setTimeout(field.value.trim() ? suggest : close, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (!event.isComposing && keys[event.key] && options().length && (event.key !== "Enter" || marked())) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  field.form.addEventListener("submit", close);
  field.addEventListener("blur", close);
  // A press on a suggestion must not take the focus, or the list would close under it.
  box.addEventListener("mousedown", (event) => event.preventDefault());
}
