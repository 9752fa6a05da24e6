#!/usr/bin/env python3
"""Opens a page in headless Chromium, without a network, and tells what a reader would see.

usage: inspect_page.py CHROMIUM PAGE.html FOLDER [--whole]
Prints one JSON object: for each look (light and dark, 1280 and 390 wide) the page's width, the colour of its background
in the picture, the labels that are cut off and what the console said, over all what was asked of the network, and what is
too wide for a printed sheet. Pictures go into FOLDER as light-1280.png and so on, the print as print.pdf. Speaks the DevTools protocol over a pipe: JSON messages that end in a zero byte."""
import base64
import fcntl
import json
import os
import signal
import struct
import subprocess
import sys
import tempfile
import zlib

CHROMIUM, PAGE, FOLDER = sys.argv[1:4]

# US Letter on its side, the narrower of the usual sheets, less the page's margins, at 96 dots an inch.
SHEET_WIDTH = int((11 - 2 * 11 / 25.4) * 96)

# The labels of charts that begin to the left of what is drawn.
CLIPPED = (
    "Array.from(document.querySelectorAll('.plot .label')).filter(label => label.getBoundingClientRect().left <"
    " label.closest('.plot').getBoundingClientRect().left).map(label => label.textContent)")

# The tables and charts that end to the right of the sheet.
TOO_WIDE = (
    "Array.from(document.querySelectorAll('table, .plot, .cards')).filter(each =>"
    " each.getBoundingClientRect().right > %d + 1).map(each => (each.caption || each).textContent.slice(0, 60))"
    % SHEET_WIDTH)


class Browser:
    """A browser that answers commands one at a time and keeps what it reports meanwhile."""

    def __init__(self, profile):
        to_browser, self.out = os.pipe()
        self.inp, from_browser = os.pipe()
        flags = [
            "--headless=new", "--remote-debugging-pipe", "--user-data-dir=" + profile, "--no-first-run",
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--mute-audio",
            "--host-resolver-rules=MAP * ~NOTFOUND",
        ]
        if os.geteuid() == 0:
            flags.append("--no-sandbox")

        def give_pipes():
            # The browser reads from 3 and writes to 4; copies above them survive either number being in use.
            a, b = (fcntl.fcntl(pipe, fcntl.F_DUPFD, 10) for pipe in (to_browser, from_browser))
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            [CHROMIUM] + flags + ["about:blank"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, close_fds=False, preexec_fn=give_pipes, start_new_session=True)
        os.close(to_browser)
        os.close(from_browser)
        self.number, self.rest, self.events, self.session = 0, b"", [], None

    def message(self):
        while b"\0" not in self.rest:
            part = os.read(self.inp, 1 << 20)
            if not part:
                raise SystemExit("the browser went away")
            self.rest += part
        line, self.rest = self.rest.split(b"\0", 1)
        return json.loads(line)

    def ask(self, method, **parameters):
        self.number += 1
        command = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            command["sessionId"] = self.session
        os.write(self.out, json.dumps(command).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(method + ": " + answer["error"]["message"])
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, method):
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.message())

    def value(self, expression):
        return self.ask("Runtime.evaluate", expression=expression, returnByValue=True)["result"]["value"]


def first_pixel(png):
    """The colour of the pixel in the upper left corner of an 8-bit PNG: no filter has a pixel to refer to there."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert depth == 8 and kind in (2, 6), (depth, kind)
    place, data = 8, b""
    while place < len(png):
        length, name = struct.unpack(">I4s", png[place:place + 8])
        if name == b"IDAT":
            data += png[place + 8:place + 8 + length]
        place += 12 + length
    row = zlib.decompressobj().decompress(data, 16)
    return list(row[1:4]), width, height


def main():
    looks, problems = [], []
    with tempfile.TemporaryDirectory() as profile:
        browser = Browser(profile)
        try:
            target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
            browser.session = browser.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network"):
                browser.ask(domain + ".enable")
            for scheme in ("light", "dark"):
                for width in (1280, 390):
                    browser.events = []
                    browser.ask(
                        "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
                    browser.ask(
                        "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
                        mobile=width < 500)
                    browser.ask("Page.navigate", url="file://" + os.path.abspath(PAGE))
                    browser.wait_for("Page.loadEventFired")
                    size = browser.value(
                        "({page: document.documentElement.scrollWidth, body: document.body.scrollWidth,"
                        " window: innerWidth, height: document.documentElement.scrollHeight,"
                        " buttons: document.querySelectorAll('thead button').length,"
                        " rows: document.querySelectorAll('svg .row, svg.row').length})")
                    # The whole page, for people who want to look at it themselves; the tests need its top only.
                    whole = {"captureBeyondViewport": True, "clip": {
                        "x": 0, "y": 0, "width": width, "height": size["height"], "scale": 1}}
                    shot = browser.ask(
                        "Page.captureScreenshot", format="png", **(whole if "--whole" in sys.argv else {}))
                    png = base64.b64decode(shot["data"])
                    with open(os.path.join(FOLDER, "%s-%d.png" % (scheme, width)), "wb") as file:
                        file.write(png)
                    colour, picture_width, _ = first_pixel(png)
                    looks.append({
                        "scheme": scheme, "width": width, "background": colour, "pictureWidth": picture_width,
                        "clipped": browser.value(CLIPPED), **size})
                    problems += [json.dumps(event["params"]) for event in browser.events if event.get("method") in (
                        "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")]
                    looks[-1]["requests"] = [
                        event["params"]["request"]["url"] for event in browser.events
                        if event.get("method") == "Network.requestWillBeSent"]
            sort = (
                "(() => { const table = document.querySelector('table.sortable');"
                " const head = table.tHead.rows[0].cells[table.tHead.rows[0].cells.length - 1];"
                " head.querySelector('button').click();"
                " return [head.getAttribute('aria-sort'), ...Array.from(table.tBodies[0].rows)"
                ".map(r => r.cells[head.cellIndex].dataset.order || null)]; })()")
            sorted_column = browser.value(sort)
            browser.ask("Emulation.setEmulatedMedia", media="print")
            browser.ask(
                "Emulation.setDeviceMetricsOverride", width=SHEET_WIDTH, height=900, deviceScaleFactor=1, mobile=False)
            too_wide = browser.value(TOO_WIDE)
            if "--whole" in sys.argv:
                pdf = browser.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"]
                with open(os.path.join(FOLDER, "print.pdf"), "wb") as file:
                    file.write(base64.b64decode(pdf))
            browser.session = None
            browser.ask("Browser.close")
            browser.process.wait(timeout=5)
        finally:
            try:
                # The browser leads a group of its own: whatever it has started ends with it.
                os.killpg(browser.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            browser.process.wait()
    print(json.dumps({"looks": looks, "problems": problems, "sorted": sorted_column, "tooWide": too_wide}))


main()
