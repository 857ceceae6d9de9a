"""What both Python scripts share: a folder of sheets -> the words of 様式4, block by block, and its Markdown."""
import glob
import os

import yaml
from jinja2 import Template

HALVES = {"前期": "前期 (～9月)", "後期": "後期 (～3月)"}
MARKDOWN = Template("""# {{ title }}

重要取組シート (様式 4)

- 所管：{{ owner }}
- 年度：{{ city }} {{ year }}
{% for label, parts in blocks %}
## {{ label }}
{% for sub, lines in parts %}
{% if sub %}### {{ sub }}

{% endif %}{% for mark, text, bold in lines %}- {{ mark }}{{ text }}
{% endfor %}{% endfor %}{% endfor %}""")
INDEX = Template("""# {{ city }} {{ year }}

| 名称 | 所管 | Excel | Markdown |
|---|---|---|---|
{% for s in sheets %}| {{ s.title }} | {{ s.owner }} | [{{ s.id }}.xlsx](yoshiki4/{{ s.id }}.xlsx) | [{{ s.id }}.md](yoshiki4/{{ s.id }}.md) |
{% endfor %}""")


def read_folder(folder):
    """The project and all its documents by kind; the C loader, because it is the fastest there is."""
    with open(os.path.join(folder, "reform.yaml"), encoding="utf-8") as file:
        project = yaml.load(file, Loader=yaml.CSafeLoader)
    kinds = {"initiative": {}, "kpi": {}}
    for path in sorted(glob.glob(os.path.join(folder, "initiatives", "**", "*.yaml"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            for document in yaml.load_all(file, Loader=yaml.CSafeLoader):
                kinds[document["kind"]][document["id"]] = document
    return project, kinds["initiative"], kinds["kpi"]


def view_of(sheet, project, kpis):
    return {
        "id": sheet["id"],
        "title": sheet["title"],
        "owner": " ".join(sheet["owner"]),
        "city": project["city"],
        "year": project["year"],
        "blocks": list(blocks_of(sheet, project, kpis)),
    }


def blocks_of(sheet, project, kpis):
    """(label, [(label beside it, [(mark, text, bold)])])"""
    yield "取組項目", [(None, [("", sheet["title"], False)])]
    yield "現状・課題", [(None, [("○", text, False) for text in sheet["issues"]])]
    yield "取組の内容", [(None, list(content_of(sheet["content"])))]
    yield "スケジュール", [(HALVES.get(period, period), items_of(items)) for period, items in sheet["schedule"].items()]
    yield "進捗の状況", [(label, items_of(sheet["progress"].get(period, []))) for period, label in HALVES.items()]
    for contribution in sheet["contributes"]:
        plan_id, code = contribution["to"].split("/")
        plan = next(plan for plan in project["plans"] if plan["id"] == plan_id)
        yield plan["title"], list(parts_of(plan, code, contribution, kpis))


def content_of(content):
    for number, pillar in enumerate(content):
        if isinstance(pillar, str):
            yield "", pillar, False
            continue
        yield "①②③④⑤⑥⑦⑧⑨"[number], pillar["title"], True
        for point in pillar["points"]:
            yield "", "・" + point, False


def items_of(items):
    return [("□", item if isinstance(item, str) else item["text"], False) for item in items]


def parts_of(plan, code, contribution, kpis):
    name = plan["policies"].get(code) or plan["policies"][int(code)]
    if plan.get("standard") == "sdgs":
        yield "最も貢献するSDGsのゴール", [("", f"ゴール番号 {code} {name}", False)]
    else:
        yield "該当する施策", [("", f"{code} {name}", False)]
    yield "寄与するKPI", [("", kpi_line(kpis[id]), False) for id in contribution["kpis"]]


def kpi_line(kpi):
    unit = kpi["unit"]
    actuals = "、 ".join(f"{actual['value']}{unit} ({actual['at']})" for actual in kpi["actuals"])
    target = kpi["target"]
    return f"{kpi['title']} [現状値：{actuals}] 目標値 ({target['at']}) {target['value']}{unit}"


def height_of(text):
    return 16.5 * max(1, -(-len(text) // 38))


def build(source, target, write_workbook):
    project, initiatives, kpis = read_folder(source)
    os.makedirs(os.path.join(target, "yoshiki4"), exist_ok=True)
    views = [view_of(sheet, project, kpis) for sheet in initiatives.values()]
    for view in views:
        place = os.path.join(target, "yoshiki4", view["id"])
        write_workbook(view, place + ".xlsx")
        with open(place + ".md", "w", encoding="utf-8") as file:
            file.write(MARKDOWN.render(view))
    with open(os.path.join(target, "index.md"), "w", encoding="utf-8") as file:
        file.write(INDEX.render(city=project["city"], year=project["year"], sheets=views))
