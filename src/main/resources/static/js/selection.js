/*
 * Entries that a visitor collects, in this browser and nowhere else: an entry is put in and taken out by a button on its
 * page, and a link there and in the catalogue leads to a list of those that were collected, which is an address like any
 * other, to keep or to send.
 */
const held = document.querySelector("#selecting");
const { entry, address, selected } = held.dataset;
// More are not looked at together.
const MOST = 40;

const read = () => {
  try {
    const kept = JSON.parse(localStorage.getItem("selection") ?? "[]");
    return Array.isArray(kept) ? kept.filter((slug) => typeof slug === "string") : [];
  } catch {
    return [];
  }
};

const keep = (slugs) => {
  try {
    localStorage.setItem("selection", JSON.stringify(slugs.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
};

// Whether this is a list of all that they have collected by now: on a page that was left and came back it may be another.
const isTheirs = () => {
  const asked = new URLSearchParams(location.search).getAll("entry");
  const slugs = read();
  return slugs.length > 0 && slugs.length === asked.length && slugs.every((slug) => asked.includes(slug));
};

// Whoever opens all of theirs is rid of what has left the catalogue since, and has what moved at its new address.
const kept = selected !== undefined && isTheirs() ? selected.split(" ").filter(Boolean) : read();

// Where nothing can be kept there is nothing to press.
if (keep(kept)) {
  held.insertAdjacentHTML("afterend", held.textContent);
  const link = held.nextElementSibling.querySelector("a");
  const button = held.nextElementSibling.querySelector("button");
  const note = held.nextElementSibling.querySelector("span");
  const show = () => {
    const slugs = read();
    if (button) {
      button.setAttribute("aria-pressed", slugs.includes(entry));
      button.disabled = slugs.length >= MOST && !slugs.includes(entry);
      note.hidden = !button.disabled;
    }
    link.hidden = slugs.length === 0;
    link.href = `${address}?${new URLSearchParams(slugs.map((slug) => ["entry", slug]))}`;
    link.textContent = link.dataset.words.replace("0", slugs.length);
  };
  button?.addEventListener("click", () => {
    const slugs = read();
    keep(slugs.includes(entry) ? slugs.filter((slug) => slug !== entry) : [...slugs, entry]);
    show();
  });
  // What they take out of all of theirs they no longer want to keep.
  document.querySelector(".results")?.addEventListener("click", ({ target }) => {
    const chip = target.closest("a.chip");
    if (chip && isTheirs()) {
      keep(new URL(chip.href).searchParams.getAll("entry"));
      show();
    }
  });
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
}
