/*
 * Says which innovations resemble the one that is being told, while its name, its site or its actor is typed; only what
 * is new is said, and by the last answer.
 */
const PAUSE = 1000;
const TYPED = ["name", "website", "actorName"];
const TOLD_BY = [...TYPED, "communes", "another"];
const twins = document.querySelector("#twins");
const { form } = document.querySelector("#name");
let timer;
let asked = "";
let told;

const look = async () => {
  const address = new URL(twins.dataset.twins, location);
  const fields = [...new FormData(form)].filter(([name]) => TOLD_BY.includes(name));
  for (const [name, value] of fields) address.searchParams.append(name, value);
  asked = address.href;
  try {
    const response = await fetch(address);
    const answer = await response.text();
    if (!response.ok || asked !== address.href || answer === told) return;
    told = answer;
    twins.innerHTML = answer;
  } catch {
    // Offline: they are told when the form is sent.
  }
};

form.addEventListener("input", ({ target }) => {
  if (!TYPED.includes(target.name)) return;
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
});
