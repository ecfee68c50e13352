/*
 * Keys for a curator with ten minutes: j and k go to the next line of the list and the one before, Enter opens it as on
 * any link, a takes it. They are left alone where somebody types or chooses.
 */
const list = document.querySelector("#queue");
const links = () => [...list.querySelectorAll(".table__link")];

document.addEventListener("keydown", (event) => {
  if (!list || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, select, textarea, summary")) return;
  const row = event.target.closest("tbody tr");
  const at = links().findIndex((link) => row?.contains(link));
  if (event.key === "j") links()[Math.min(at + 1, links().length - 1)]?.focus();
  if (event.key === "k") links()[Math.max(at - 1, 0)]?.focus();
  if (event.key === "a") row?.querySelector(".buttons button")?.click();
});

// After something was taken the list goes on where it was.
document.addEventListener("submit", ({ target }) => {
  const link = target.closest("tr")?.querySelector(".table__link");
  if (link) sessionStorage.setItem("queue", link.id);
});
document.getElementById(sessionStorage.getItem("queue"))?.focus();
sessionStorage.removeItem("queue");
