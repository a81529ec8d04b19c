"""What would keep quiet if it were broken: each check is shown something bad once, and must say so."""
from harness import overflow, violations

BAD = """<!doctype html><html><head><title></title></head><body><main><div style="width:3000px">ancho</div>
<img src="x.png"><input><a href="#"></a><h4>x</h4><p style="color:#bbb;background:#fff">gris</p><button></button></main></body></html>"""
INJECTED = "<script>document.documentElement.dataset.ran = '1'</script>"


def check(referee, sample):
    context = sample.context()
    page = context.new_page()
    page.route("**/bad", lambda route: route.fulfill(status=200, content_type="text/html", body=BAD))
    page.goto("/bad")
    found = violations(page)
    rules = {line.split()[0] for line in found}
    wanted = {"image-alt", "label", "link-name", "color-contrast", "button-name", "html-has-lang"}
    referee.check(wanted <= rules, "axe fires on a bad page", rules)
    referee.check(overflow(page) > 0, "too wide a page is seen to be so")
    page.unroute("**/bad")
    policy(referee, page, keeps=True)
    policy(referee, page, keeps=False)
    context.close()


def policy(referee, page, keeps):
    """Injects a script into a page as it arrives: the policy must stop it, and nothing else does."""

    def inject(route):
        answer = route.fetch()
        headers = {name: value for name, value in answer.headers.items() if keeps or name != "content-security-policy"}
        headers.pop("content-length", None)
        route.fulfill(status=200, headers=headers, body=answer.text().replace("</body>", INJECTED + "</body>"))

    page.route("**/ayuda", inject)
    page.goto("/ayuda")
    ran = page.evaluate("document.documentElement.dataset.ran === '1'")
    referee.check(ran != keeps, "an inline script is stopped" if keeps else "without the policy it would run", ran)
    page.unroute("**/ayuda")
