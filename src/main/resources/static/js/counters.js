/*
 * Counts beside the limit of a field how much is typed, as the server counts: characters, without space around them.
 * Screen readers are told the limit with the field, and what is too long when it is left.
 */
let numbers;
// Learning how a language writes numbers takes a while, and an empty form needs none.
const format = (number) => (numbers ??= new Intl.NumberFormat(document.documentElement.lang)).format(number);

for (const field of document.querySelectorAll("[data-limit]")) {
  const count = document.createElement("span");
  count.className = "field__count";
  count.setAttribute("aria-hidden", "true");
  field.after(count);
  const show = () => {
    const typed = [...field.value.trim().normalize()].length;
    count.textContent = typed > 0 ? `${format(typed)} / ${format(field.dataset.limit)}` : "";
    count.classList.toggle("field__count--over", typed > field.dataset.limit);
  };
  // Typed, or brought back with all the others.
  field.addEventListener("input", show);
  field.form.addEventListener("input", ({ target }) => target === field.form && show());
  field.form.addEventListener("reset", () => setTimeout(show));
  show();
}
