/* Suggests the actors that are known while a name is typed, and knows what kind of actor the chosen one is. */
const PAUSE = 200;
const field = document.querySelector("#actorName");
const kind = document.querySelector("#actorKind");
const known = document.querySelector("#actors");
let timer;

const suggest = async () => {
  try {
    const asked = field.value;
    const response = await fetch(`${field.form.dataset.actors}?q=${encodeURIComponent(asked)}`);
    if (response.ok && asked === field.value) known.innerHTML = await response.text();
  } catch {
    // Offline: the name can be typed all the same.
  }
};

field.addEventListener("input", () => {
  clearTimeout(timer);
  const chosen = [...known.options].find((option) => option.value === field.value);
  if (chosen) {
    kind.value = chosen.dataset.kind;
    kind.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    timer = setTimeout(suggest, PAUSE);
  }
});
