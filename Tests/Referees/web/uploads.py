"""A large file goes to the disk as it arrives: the program holds no more of it than before."""
import http.client
import os
import re

MEGABYTES = int(os.environ.get("UPLOAD_MEGABYTES", "300"))
BLOCK = b"\0" * (1 << 20)


def check(referee, visit):
    program = visit.program
    cookie = "; ".join(f"{item['name']}={item['value']}" for item in visit.state["cookies"])
    connection = http.client.HTTPConnection("127.0.0.1", program.port, timeout=120)
    connection.request("GET", "/primeros-pasos", headers={"Cookie": cookie})
    token = re.search(r'name="_token" value="([^"]+)"', connection.getresponse().read().decode()).group(1)
    head = (
        f'------expediente-referee\r\nContent-Disposition: form-data; name="_token"\r\n\r\n{token}\r\n'
        '------expediente-referee\r\nContent-Disposition: form-data; name="oficio"; filename="grande.bin"\r\n\r\n').encode()
    tail = b"\r\n------expediente-referee--\r\n"

    def body():
        yield head
        for _ in range(MEGABYTES):
            yield BLOCK
        yield tail

    before = program.peak()
    connection.request(
        "POST", "/primeros-pasos", body=body(), encode_chunked=False,
        headers={
            "Cookie": cookie, "Content-Type": "multipart/form-data; boundary=----expediente-referee",
            "Content-Length": str(len(head) + MEGABYTES * len(BLOCK) + len(tail)),
        })
    answer = connection.getresponse()
    answer.read()
    grown = (program.peak() - before) >> 20
    referee.check(answer.status == 303, f"a file of {MEGABYTES} MB is kept", answer.status)
    referee.check(grown < 48, "and not held in memory", f"{grown} MB more")
    said = program.run("evidence", "list").stdout
    referee.check(f'"bytes":{MEGABYTES << 20}' in said, "it is whole")
