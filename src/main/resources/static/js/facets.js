/*
 * Ticking a filter brings other results and counts into the page at once, so the button that applies them only closes
 * their sheet. What the visitor had opened stays open, and whoever pressed something that is gone now finds themselves
 * at the number of results, not at the top of the page.
 */
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
    document.querySelector("#count").focus();
  }
});

// While other results are on their way, those that are shown say so.
document.addEventListener("htmx:beforeRequest", () => document.querySelector("#found").setAttribute("aria-busy", "true"));
document.addEventListener("htmx:afterRequest", () => document.querySelector("#found").removeAttribute("aria-busy"));

// What cannot be brought into the page is asked for as a page, which says what is wrong.
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, (event) => location.assign(event.detail.pathInfo.finalRequestPath));
}

document.querySelector("#filters").addEventListener("click", (event) => {
  if (window.htmx && event.target.closest(".facets__apply")) {
    event.preventDefault();
    document.querySelector("#facets").open = false;
    document.querySelector("#count").focus();
  }
});
