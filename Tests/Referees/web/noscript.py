"""Without script everything goes on: it only helps."""


def check(referee, sample):
    context = sample.context(script=False)
    page = context.new_page()
    page.goto("/")
    page.fill("#q", "negativa")
    page.press("#q", "Enter")
    referee.check("/buscar?q=negativa" in page.url and page.locator(".hit").count() > 0, "a search finds", page.url)
    page.goto("/precedentes")
    page.fill("#condicion", "presión alta")
    page.press("#condicion", "Enter")
    hits = page.locator(".res article, .res .hit").count()
    referee.check(hits > 0 and "I10" in page.content(), "precedents are found by what people call a condition", hits)
    page.goto("/precedentes")
    everything = page.locator(".res h3").count()
    box = page.locator(".facet input[type=checkbox]").first
    name, value = box.get_attribute("name"), box.get_attribute("value")
    box.check()
    page.click("form.facets button")
    kept = page.locator(f'.facet input[name="{name}"][value="{value}"]')
    referee.check(f"{name}=" in page.url and kept.is_checked(), "a filter is applied by its button", page.url)
    referee.check(0 < page.locator(".res h3").count() <= everything, "and narrows the list")
    page.goto("/expediente")
    page.check('input[name=perfil][value=full]')
    page.click("form[action='/expediente/ver'] button.pri")
    page.wait_for_url("**/trabajos/*")
    for _ in range(50):
        if not page.locator("[data-job]").count():
            break
        page.wait_for_timeout(200)
        page.reload()
    referee.check(page.locator("table tbody tr").count() > 5, "an export can be seen beforehand", page.url)
    context.close()
