// Keys, copying and dropping a draft. Everything can be read without this file.
"use strict";
(() => {
  const said = document.getElementById("said");
  const all = (selector) => [...document.querySelectorAll(selector)];
  const blocks = () => all(".hit, .block > :first-child, .verdict");
  let block = -1;
  let match = -1;

  const say = (words) => {
    if (!said) return;
    said.textContent = words;
    setTimeout(() => { if (said.textContent === words) said.textContent = ""; }, 4000);
  };

  const show = (element) => {
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };

  const step = (by) => {
    const listed = blocks();
    if (!listed.length) return;
    const focused = listed.findIndex((one) => one.contains(document.activeElement));
    block = Math.max(0, Math.min(listed.length - 1, (focused >= 0 ? focused : block) + by));
    show(listed[block]);
  };

  const leap = (by) => {
    const listed = all("mark.match");
    const next = match + by;
    if (next < 0 || next >= listed.length) {
      const beyond = document.getElementById(by > 0 ? "next-hit" : "previous-hit");
      if (beyond) location.assign(beyond.href);
      else say(by > 0 ? "No further match." : "No match before this one.");
      return;
    }
    listed.forEach((one) => one.classList.remove("now"));
    match = next;
    listed[match].classList.add("now");
    show(listed[match]);
    say(`Match ${match + 1} of ${listed.length}`);
  };

  const written = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };

  const copy = async () => {
    const near = document.activeElement && document.activeElement.closest("[data-cite]");
    const source = near || document.querySelector(":target[data-cite]") || document.querySelector("[data-cite]");
    if (!source) return say("There is nothing to cite here.");
    const text = source.dataset.cite;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      if (!written(text)) return say(`Copy by hand: ${text}`);
    }
    if (near) near.focus({ preventScroll: true });
    say(`Copied: ${text}`);
  };

  const open = () => {
    const form = document.querySelector("form.open");
    if (!form) return say("There is no file to open here.");
    const near = document.activeElement && document.activeElement.closest(".block > [id]");
    const found = near && /^[pn][^-]+/.exec(near.id);
    if (found) form.elements.id.value = form.elements.id.value.replace(/:[^:]*$/, `:${found[0]}`);
    form.requestSubmit();
  };

  const keys = {
    "/": () => { const box = document.getElementById("q"); if (box) { box.focus(); box.select(); } },
    j: () => step(1), k: () => step(-1), n: () => leap(1), p: () => leap(-1), c: copy, o: open,
  };

  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input, textarea, select");
    if (event.key === "Escape") {
      if (field) field.blur();
      const open = document.querySelector(".note:target .back");
      if (open) location.replace(open.href);
      return;
    }
    if (field || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  const arrived = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tabIndex < 0) target.focus({ preventScroll: true });
  };
  window.addEventListener("hashchange", arrived);
  arrived();

  const draft = document.getElementById("draft");
  if (draft) {
    draft.addEventListener("dragover", (event) => event.preventDefault());
    draft.addEventListener("drop", async (event) => {
      const file = event.dataTransfer.files[0];
      if (!file) return;
      event.preventDefault();
      const text = await file.text();
      draft.value = text.slice(0, draft.maxLength);
      say(text.length > draft.maxLength ? "Only the beginning of the file fits." : `${file.name} is put in.`);
    });
  }
})();
