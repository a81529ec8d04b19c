// What the pages do beyond links and forms. Everything here has a way without it.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // Palette: places and acts that fit the typed words; Enter goes to the first, or searches.
  const palette = $("#palette");
  const openPalette = () => { if (palette && !palette.open) { palette.showModal(); $("input", palette).select(); show(); } };
  const show = () => {
    const words = fold($("input", palette).value).split(/\s+/).filter(Boolean);
    for (const item of $$("li", palette)) item.hidden = !words.every((word) => fold(item.textContent).includes(word));
  };
  if (palette) {
    $("input", palette).addEventListener("input", show);
    palette.addEventListener("keydown", (event) => {
      const links = $$("li:not([hidden]) a", palette);
      const at = links.indexOf(document.activeElement);
      if (event.key === "ArrowDown") { (links[at + 1] ?? links[0])?.focus(); event.preventDefault(); }
      if (event.key === "ArrowUp") { (at > 0 ? links[at - 1] : $("input", palette)).focus(); event.preventDefault(); }
      if (event.key === "Enter" && at < 0 && links.length && $("input", palette).value) { links[0].click(); event.preventDefault(); }
    });
  }

  // Keys. Single letters can be turned off in the settings (WCAG 2.1.4).
  const letters = () => localStorage.getItem("letters") !== "off";
  const rows = () => $$("[data-row]");
  const move = (step) => {
    const all = rows();
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    $("a", next ?? document.createElement("i"))?.focus();
  };
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { openPalette(); event.preventDefault(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || !letters()) return;
    if (event.target.closest("input, textarea, select, dialog")) return;
    if (event.key === "/") { $("#q")?.focus(); event.preventDefault(); }
    if (event.key === "?") { $("#keys")?.showModal(); event.preventDefault(); }
    if (event.key === "j") move(1);
    if (event.key === "k") move(-1);
    if (event.key === "x") $("input[type=checkbox]", document.activeElement.closest("[data-row]") ?? document)?.click();
  });
  for (const link of $$("[data-help]")) link.addEventListener("click", (event) => { if ($("#keys")) { $("#keys").showModal(); event.preventDefault(); } });
  for (const box of $$("[data-letters]")) {
    box.checked = letters();
    box.addEventListener("change", () => localStorage.setItem("letters", box.checked ? "on" : "off"));
  }

  // Files: dropping them on the field is choosing them.
  for (const zone of $$(".drop")) {
    const input = $("input[type=file]", zone);
    const list = $("[data-chosen]", zone);
    const say = () => { if (list) list.textContent = [...input.files].map((file) => file.name).join(" · "); };
    input.addEventListener("change", say);
    zone.addEventListener("dragover", (event) => { event.preventDefault(); zone.classList.add("over"); });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      zone.classList.remove("over");
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      if (zone.hasAttribute("data-send") && input.files.length) input.form.requestSubmit();
    });
  }

  // Drafts: what is typed in a form survives a closed tab until a page says that it was saved; nothing of it leaves this browser.
  const sent = sessionStorage.getItem("sent");
  if (sent && $(".note.ok[role=status]")) sessionStorage.removeItem(sent);
  sessionStorage.removeItem("sent");
  for (const form of $$("form[data-draft]")) {
    const name = "draft:" + form.dataset.draft;
    const kept = sessionStorage.getItem(name);
    const fields = () => $$("input:not([type=hidden]):not([type=file]), textarea, select", form).filter((field) => field.name);
    if (kept && !form.hasAttribute("data-filled")) {
      const values = JSON.parse(kept);
      for (const field of fields()) {
        if (!(field.name in values)) continue;
        if (field.type === "checkbox" || field.type === "radio") field.checked = values[field.name] === field.value;
        else field.value = values[field.name];
      }
    }
    form.addEventListener("input", () => {
      const values = {};
      for (const field of fields()) {
        if ((field.type === "checkbox" || field.type === "radio") && !field.checked) continue;
        values[field.name] = field.value;
      }
      sessionStorage.setItem(name, JSON.stringify(values));
    });
    form.addEventListener("submit", () => sessionStorage.setItem("sent", name));
  }

  // Selection in lists: the bar with what can be done with it, and how many are in it.
  for (const form of $$("form[data-select]")) {
    const boxes = () => $$("input[name=sel]", form);
    const all = $("[data-all]", form);
    const count = () => {
      const chosen = boxes().filter((box) => box.checked).length;
      for (const place of $$("[data-count]", form)) place.textContent = chosen;
      if (all) { all.checked = chosen > 0 && chosen === boxes().length; all.indeterminate = chosen > 0 && !all.checked; }
    };
    all?.addEventListener("change", () => { for (const box of boxes()) box.checked = all.checked; count(); });
    form.addEventListener("change", count);
    count();
  }

  // A preview beside a list: what is marked, and the place in the list, stay as they are.
  for (const list of $$(".listing")) {
    list.addEventListener("click", async (event) => {
      const link = event.target.closest("a[data-preview]");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const answer = await fetch(link.href).catch(() => null);
      const page = answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
      if (!page?.querySelector(".listing")) { location.href = link.href; return; }
      const preview = page.querySelector("#vista");
      const from = $("#vista", list);
      from?.remove();
      if (preview) list.append(preview);
      list.classList.toggle("beside", Boolean(preview));
      history.replaceState(null, "", link.href);
      if (preview) preview.focus({ preventScroll: matchMedia("(min-width: 74.01rem)").matches });
      else $(`a[data-preview][href*="=${from?.dataset.handle}#"]`, list)?.focus();
    });
  }

  // A filter that changes is a filter that is applied; without script there is a button for it.
  for (const form of $$("form[data-live]")) form.addEventListener("change", () => form.requestSubmit());

  // Copying.
  for (const button of $$("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const marks = document.documentElement.lang === "en" ? "“”" : "«»";
      const chosen = button.hasAttribute("data-with-quote") ? $("[data-quote]")?.value.trim() : "";
      await navigator.clipboard.writeText(button.dataset.copy + (chosen ? ": " + marks[0] + chosen + marks[1] : ""));
      const before = button.innerHTML;
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.innerHTML = before; }, 1500);
    });
  }

  // A drawing larger than its frame begins where its middle is.
  for (const frame of $$(".graph")) {
    const node = $(".focus", frame)?.getBoundingClientRect();
    const box = frame.getBoundingClientRect();
    if (node) frame.scrollBy(node.left - box.left - (box.width - node.width) / 2, node.top - box.top - (box.height - node.height) / 2);
  }

  // Text chosen on a page of a document becomes the quotation of a new fact.
  const quote = $("[data-quote]");
  if (quote) {
    document.addEventListener("selectionchange", () => {
      const chosen = document.getSelection();
      const sheet = chosen.anchorNode?.parentElement?.closest("[data-page-text]");
      if (sheet && !chosen.isCollapsed) quote.value = chosen.toString().replace(/\s+/g, " ").trim().slice(0, 2000);
    });
  }

  // Work in progress: the page asks until it is done.
  const job = $("[data-job]");
  if (job) setTimeout(() => location.reload(), 1200);
})();
