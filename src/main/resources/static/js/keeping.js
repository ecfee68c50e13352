/*
 * Keeps what is typed into a form in this browser, but for the address of whoever types, until the server has received
 * it (received.js) or a week has passed. It comes back into the same version of a form that is opened afresh.
 */
const WEEK = 7 * 24 * 60 * 60 * 1000;
const PAUSE = 300;
const LEFT_OUT = new Set(["key", "draft", "version", "reference", "switchedFrom", "contactEmail", "consent", "another"]);

const form = document.querySelector("[data-keep]");
const notice = document.querySelector("#kept");
const key = form.elements.key?.value ?? "";
const idOf = (one) => one?.split(".")[1];
/** Forms of one kind that are open side by side have a place each. */
const kind = `form ${form.dataset.keep}`;
const place = `${kind} ${idOf(key) ?? ""}`;
let timer;

const version = () => form.elements.version?.value ?? form.dataset.version ?? "";
const typed = () => [...new FormData(form)].filter(([name]) => !LEFT_OUT.has(name));
const read = (at) => {
  try {
    return JSON.parse(localStorage.getItem(at)) ?? {};
  } catch {
    return {};
  }
};
const forget = () => {
  clearTimeout(timer);
  localStorage.removeItem(place);
};
const keep = () => {
  clearTimeout(timer);
  try {
    localStorage.setItem(place, JSON.stringify({ key, version: version(), at: Date.now(), fields: typed() }));
  } catch {
    // No room, or not allowed: the form works without.
  }
};
const bringBack = (fields) => {
  for (const field of form.elements) {
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === "checkbox" && !LEFT_OUT.has(field.name)) field.checked = values.includes(field.value);
    else if (values.length > 0) field.value = values[0];
  }
  form.dispatchEvent(new Event("input"));
  notice.innerHTML = document.querySelector("#kept-notice").textContent;
};

const sweep = () => {
  for (const at of Object.keys(localStorage)) {
    const kept = read(at);
    const isOfThisDraft = form.elements.draft && at.startsWith("form submit") && idOf(kept.key) === idOf(key);
    if (at.startsWith("form ") && (!(Date.now() - kept.at < WEEK) || isOfThisDraft)) localStorage.removeItem(at);
  }
};
/** What was typed last into a form of this kind and version, before this one was opened. */
const older = () => Object.keys(localStorage).filter((at) => at.startsWith(`${kind} `))
  .map((at) => ({ ...read(at), place: at })).sort((one, other) => other.at - one.at)
  .find((kept) => kept.version === version() && (version() || kept.key !== key));

addEventListener("pageshow", () => {
  sweep();
  const kept = older();
  if (form.dataset.fresh === "true" && kept && JSON.stringify(kept.fields) !== JSON.stringify(typed())) {
    bringBack(kept.fields);
    localStorage.removeItem(kept.place);
    keep();
  }
});
form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
});
// What is sent is kept under the key that it is sent with, or nobody would know that it was received.
form.addEventListener("submit", ({ submitter }) => (submitter?.formAction.endsWith("/deletion") ? forget() : keep()));
notice.addEventListener("click", ({ target }) => {
  if (!target.closest("button")) return;
  form.reset();
  form.dispatchEvent(new Event("input"));
  forget();
  notice.replaceChildren();
  form.elements.name.focus();
});
