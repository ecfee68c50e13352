/* Looks every two seconds how far the work has got, and shows the whole page once it is done. */
const state = () => document.querySelector("#import-state");

const look = async () => {
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.querySelector("#import-state")?.dataset.busy !== "true") return location.reload();
    state().replaceChildren(...page.querySelector("#import-state").children);
  }
  setTimeout(look, 2000);
};

if (state()?.dataset.busy === "true") setTimeout(look, 2000);
