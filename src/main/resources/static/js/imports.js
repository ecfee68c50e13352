/* Sends a file as it is, whatever its encoding; without this script its text is pasted into the form. */
const show = () => {
  document.querySelector("#file-field").hidden = false;
};

show();

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const file = form.querySelector("#file");
  if (!file?.files.length) return;
  event.preventDefault();
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { "Content-Type": "text/csv", "X-CSRF-TOKEN": form.elements._csrf.value },
    body: file.files[0],
  }).catch(() => null);
  button.disabled = false;
  if (answer?.redirected) {
    location.assign(answer.url);
  } else if (answer) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("main").replaceChildren(...page.querySelector("main").children);
    show();
    document.querySelector("[role=alert]")?.focus();
  } else {
    document.querySelector("#file-failed").hidden = false;
  }
});
