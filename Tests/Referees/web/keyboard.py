"""Without a mouse: the skip link, the palette, the order of stops, the list of keys."""


def check(referee, sample):
    context = sample.context()
    page = context.new_page()
    page.goto("/casos/C-1")
    skip(referee, page)
    stops(referee, page)
    palette(referee, page)
    keys(referee, page)
    preview(referee, page)
    context.close()


def preview(referee, page):
    page.goto("/personas")
    page.check("input[name=sel] >> nth=0")
    links = page.locator("a[data-preview]")
    first, second = links.nth(0).inner_text(), links.nth(1).inner_text()
    for handle in (first, second):
        page.locator(f"td a[data-preview]:text-is('{handle}')").focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(f"#vista[data-handle={handle}]")
    referee.check(page.is_checked("input[name=sel] >> nth=0"), "a preview leaves what is marked as it is")
    referee.check(page.locator("#vista").count() == 1 and "ver=" + second in page.url, "one preview shows, and the address names it", page.url)
    referee.check(focused(page, "node.id") == "vista", "whoever asked for a preview is led to it")
    page.locator("#vista header a[data-preview]").click()
    page.wait_for_selector("#vista", state="detached")
    referee.check(focused(page, "node.textContent") == second, "closing it leads back to its row")


def focused(page, expression):
    return page.evaluate(f"(() => {{ const node = document.activeElement; return {expression}; }})()")


def skip(referee, page):
    page.keyboard.press("Tab")
    referee.check(focused(page, "node.className") == "skip", "the first stop is the skip link")
    box = page.locator("a.skip").bounding_box()
    referee.check(box and box["y"] >= 0 and box["height"] >= 24, "the skip link shows when it is reached", box)
    page.keyboard.press("Enter")
    referee.check(focused(page, "node.id") == "contenido", "it leads to the content")
    page.keyboard.press("Tab")
    referee.check(focused(page, "!!node.closest('main')"), "the next stop is in the content")


def stops(referee, page):
    page.goto("/casos/C-1")
    seen, hidden, bare, above = [], [], [], []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate("""() => {
          const node = document.activeElement;
          if (node === document.body) return null;
          const box = node.getBoundingClientRect();
          const middle = document.elementFromPoint(box.x + box.width / 2, Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1));
          const style = getComputedStyle(node);
          return {
            name: node.tagName + ' ' + (node.textContent || node.name || '').trim().slice(0, 30),
            area: node.closest('main') ? 'main' : node.closest('aside') ? 'side' : node.closest('header') ? 'top' : 'skip',
            isOutlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none',
            isCovered: !(middle && (node.contains(middle) || middle.contains(node))),
            marked: node.dataset.stop === '1', mark: (node.dataset.stop = '1'),
          };
        }""")
        if stop is None or stop["marked"]:
            break
        seen.append(stop["area"])
        if not stop["isOutlined"]:
            bare.append(stop["name"])
        if stop["isCovered"]:
            hidden.append(stop["name"])
    order = [area for index, area in enumerate(seen) if index == 0 or seen[index - 1] != area]
    referee.check(order == ["skip", "side", "top", "main"], "stops go from the side bar to the search to the content", order)
    referee.check(len(seen) > 20, "every control is a stop", len(seen))
    referee.check(not bare, "every stop shows that it is one", bare)
    referee.check(not hidden, "no stop lies under something else", hidden)


def palette(referee, page):
    page.goto("/")
    page.keyboard.press("Control+k")
    referee.check(page.locator("#palette").evaluate("node => node.open"), "Ctrl K opens the palette")
    referee.check(focused(page, "node.id") == "pq", "its field has the focus")
    page.keyboard.type("cronologia")
    shown = page.locator("#palette li:visible").all_inner_texts()
    referee.check(len(shown) == 1 and "Cronología" in shown[0], "it filters, whatever the accents", shown)
    page.keyboard.press("Enter")
    page.wait_for_url("**/cronologia")
    referee.check(True, "Enter goes to what is left")
    page.keyboard.press("Control+k")
    page.keyboard.type("hipertensión arterial")
    page.keyboard.press("Enter")
    page.wait_for_url("**/buscar?**")
    referee.check("q=hipertensi" in page.url, "what is no place is searched for", page.url)
    page.keyboard.press("Control+k")
    page.keyboard.press("Escape")
    referee.check(not page.locator("#palette").evaluate("node => node.open"), "Esc closes it")


def keys(referee, page):
    page.goto("/")
    page.keyboard.press("?")
    referee.check(page.locator("#keys").evaluate("node => node.open"), "? lists the keys")
    page.keyboard.press("Escape")
    for _ in range(40):
        if page.evaluate("!document.querySelector('#keys').open && document.activeElement === document.body"):
            break
        page.wait_for_timeout(50)
    page.keyboard.press("/")
    referee.check(focused(page, "node.id") == "q", "/ goes to the search")
    page.keyboard.type("?")
    referee.check(
        page.locator("#q").input_value() == "?" and not page.locator("#keys").evaluate("node => node.open"),
        "in a field a letter is a letter")
    page.goto("/buscar?q=negativa")
    page.keyboard.press("j")
    page.keyboard.press("j")
    first = focused(page, "[...document.querySelectorAll('[data-row]')].findIndex((row) => row.contains(node))")
    referee.check(first == 1, "j goes down a list", first)
