/*
 * Keys for a curator with ten minutes, while the focus is in the list: j and k go to the next line and the one before,
 * Enter opens it as on any link, a takes it.
 */
const list = document.querySelector("#queue");
const links = () => [...list.querySelectorAll(".table__link")];

list?.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select, summary")) return;
  const row = event.target.closest("tbody tr");
  const at = links().findIndex((link) => row?.contains(link));
  if (event.key === "j") links()[Math.min(at + 1, links().length - 1)].focus();
  if (event.key === "k") links()[Math.max(at - 1, 0)].focus();
  if (event.key === "a") row?.querySelector(".queue__take button").click();
});
