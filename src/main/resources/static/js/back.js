/* Whoever goes back to a form that was received is told so, and where to change what they have sent (received.js). */
const notice = document.querySelector("#sent");

addEventListener("pageshow", ({ persisted }) => {
  const [how] = performance.getEntriesByType("navigation");
  const page = sessionStorage.getItem("sent");
  notice.hidden = !page || !(persisted || how.type === "back_forward");
  if (page) notice.querySelector("a").href = page;
});
