document.querySelectorAll("table.sortable").forEach(function (table) {
  var body = table.tBodies[0];
  var heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    while (head.firstChild) { button.appendChild(head.firstChild); }
    head.appendChild(button);
    button.addEventListener("click", function () {
      var number = head.classList.contains("number");
      var first = number ? "descending" : "ascending";
      var second = number ? "ascending" : "descending";
      var order = head.getAttribute("aria-sort") === first ? second : first;
      var sign = order === "ascending" ? 1 : -1;
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", order);
      Array.from(body.rows).sort(function (a, b) {
        var x = a.cells[column], y = b.cells[column];
        if (!number) { return sign * x.textContent.localeCompare(y.textContent); }
        var p = x.dataset.order, q = y.dataset.order;
        if (!p || !q) { return !p ? (!q ? 0 : 1) : -1; }
        return sign * (Number(p) - Number(q));
      }).forEach(function (row) { body.appendChild(row); });
    });
  });
});
