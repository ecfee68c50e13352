/*
 * Keeps what is typed into a form in this browser, but for the address of whoever types, until the server has received
 * it (received.js) or a week has passed: a page that was closed, a network that failed lose nothing.
 */
const WEEK = 7 * 24 * 60 * 60 * 1000;
const PAUSE = 300;
const LEFT_OUT = new Set(["key", "draft", "version", "reference", "switchedFrom", "contactEmail", "consent", "another"]);

const form = document.querySelector("form[data-check]");
const notice = document.querySelector("#kept");
// The same form in another language.
const place = `form ${location.pathname.slice(3)}`;
const key = form.elements.key?.value ?? "";
let timer;

const typed = () => [...new FormData(form)].filter(([name]) => !LEFT_OUT.has(name));

const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(place));
    return kept && Date.now() - kept.at < WEEK ? kept : null;
  } catch {
    return null;
  }
};

const keep = () => {
  try {
    localStorage.setItem(place, JSON.stringify({ key, at: Date.now(), fields: typed() }));
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
  notice.hidden = false;
};

addEventListener("pageshow", () => {
  const kept = read();
  const isAnother = kept && (!key || kept.key !== key) && JSON.stringify(kept.fields) !== JSON.stringify(typed());
  if (isAnother && form.dataset.fresh === "true") bringBack(kept.fields);
});

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(keep, PAUSE);
});

// What is sent is kept under the key that it is sent with, or nobody would know that it was received.
form.addEventListener("submit", () => {
  clearTimeout(timer);
  keep();
});

notice.querySelector("button").addEventListener("click", () => {
  clearTimeout(timer);
  localStorage.removeItem(place);
  form.reset();
  notice.hidden = true;
  form.querySelector("[name=name]").focus();
});
