/*
 * Ticking a filter brings other results and counts into the page at once, so the button that applies them only closes
 * their sheet. What the visitor had opened stays open, and whoever pressed something that is gone now finds themselves
 * at the results, not at the top of the page.
 */
const filters = document.querySelector("#filters");
const opened = new Map();
const foldable = () => document.querySelectorAll("#facets, #facets details");

document.addEventListener("htmx:beforeSwap", () => {
  for (const details of foldable()) {
    opened.set(details.id, details.open);
  }
});

document.addEventListener("htmx:afterSettle", () => {
  for (const details of foldable()) {
    details.open = opened.get(details.id) ?? details.open;
  }
  if (document.activeElement === document.body) {
    // Their number is told by itself: with the focus on it, it would be told twice.
    [...document.querySelectorAll("#found a")].find((link) => link.checkVisibility())?.focus();
  }
});

// While other results are on their way, those that are shown say so.
document.addEventListener("htmx:beforeRequest", () => document.querySelector("#found").setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", () => document.querySelector("#found").removeAttribute("aria-busy"));

// What cannot be brought into the page is asked for as a page, which says what is wrong.
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, (event) => location.assign(event.detail.pathInfo.finalRequestPath));
}

filters.addEventListener("click", (event) => {
  if (window.htmx && event.target.closest(".facets__apply")) {
    event.preventDefault();
    document.querySelector("#facets").open = false;
    document.querySelector("#count").focus();
  }
});

// What brings them in comes behind the first picture of the page, which it would hold up on a phone, and makes up for
// what was ticked before.
let ticked = false;
filters.addEventListener("change", () => (ticked = true));
const bringLibrary = () => {
  const library = Object.assign(document.createElement("script"), { src: filters.dataset.htmx });
  library.addEventListener("load", () => ticked && window.htmx.trigger(filters, "change"));
  document.head.append(library);
};
// It prepares nothing if it arrives before the page is complete.
addEventListener("load", () => {
  new PerformanceObserver((painted, observer) => {
    observer.disconnect();
    bringLibrary();
  }).observe({ type: "paint", buffered: true });
});
