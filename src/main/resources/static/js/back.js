/* Whoever goes back to a form that was received is told so, and where to change what they have sent (received.js). */
const notice = document.querySelector("#sent");

addEventListener("pageshow", ({ persisted }) => {
  const [how] = performance.getEntriesByType("navigation");
  const page = sessionStorage.getItem("sent");
  const isBack = page && (persisted || how.type === "back_forward");
  notice.innerHTML = isBack ? document.querySelector("#sent-notice").textContent : "";
  if (isBack) notice.querySelector("a").href = page;
});
