/* Says which innovations resemble the one that is being told, while its name, its site or its actor is typed. */
const PAUSE = 1000;
const TOLD_BY = ["name", "website", "actorName", "communes", "another"];
const twins = document.querySelector("#twins");
const { form } = document.querySelector("#name");
let timer;

const look = async () => {
  const address = new URL(twins.dataset.twins, location);
  const typed = [...new FormData(form)].filter(([name]) => TOLD_BY.includes(name));
  for (const [name, value] of typed) address.searchParams.append(name, value);
  try {
    const response = await fetch(address);
    if (response.ok) twins.innerHTML = await response.text();
  } catch {
    // Offline: they are told when the form is sent.
  }
};

form.addEventListener("input", ({ target }) => {
  if (!["name", "website", "actorName"].includes(target.name)) return;
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
});
