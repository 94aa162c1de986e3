"""Names less what a clause left on them, and what is no name at all; sentences of our own."""

from __future__ import annotations

import pytest
from tests_support import read_sentences

from extract import labels
from extract.labels import mended
from extract.nouns import Name
from extract.sentences import Claim


@pytest.mark.parametrize(("label", "name"), [
    ("总投资1.7亿元的甲化纤", "甲化纤"), ("占地120亩的甲开发区二期", "甲开发区二期"), ("投入4.5亿元完成甲大道亮化项目", "甲大道亮化项目"),
    ("燃油取暖学校进行改气改电", "燃油取暖学校改气改电"), ("甲机构推进行动", "甲机构推进行动"), ("健全甲机制", "甲机制"), ("优化营商环境条例", "优化营商环境条例"),
    ("年产80万吨净水剂", "年产80万吨净水剂"), ("到2025年底前力争甲工程", "甲工程"), ("2022年度甲计划", "2022年度甲计划"), ("甲水厂已启动建设", "甲水厂"),
    ("三网融合”绿色出行体系", "三网融合绿色出行体系"), ("4个项目的建设", "4个项目"), ("甲政策落地见效", "甲政策"), ("深化开放甲枢纽", "深化开放甲枢纽"),
    ("扩大高水平开放", "高水平开放"), ("信息系统建设（15）", "信息系统建设"), ("甲园区等项目", "甲园区"),
    ("重点项目年内竣工投产", "重点项目"), ("甲新城加快建设", "甲新城"), ("民间投资逆势", "民间投资"), ("积极促成甲路", "甲路"),
    ("后预计年产值", "年产值"), ("粮食产量连续18年", "粮食产量"), ("甲银行在乙区开设一级支行", "甲银行"), ("甲中转站并投用", "甲中转站"),
    ("市政府做好甲湿地公园", "甲湿地公园"), ("市政府谋划推动甲物流园", "甲物流园"), ("甲模式实现土地高效利用", "甲模式"), ("甲园历史上第一个园区——乙园区", "乙园区"),
    ("群众盼望多年的甲村拆迁", "甲村拆迁"), ("甲农谷建设大突破", "甲农谷建设"), ("甲产品价值实现", "甲产品价值实现"), ("患者满意率连续两年", "患者满意率"),
    ("失业人员实现再就业", "失业人员实现再就业"), ("甲旅游目的地", "甲旅游目的地"), ("水土保持", "水土保持"),
    ("甲水利枢纽投入使用或", "甲水利枢纽"), ("甲改造任务进展顺利", "甲改造任务"), ("甲银行吸收合并", "甲银行吸收合并"), ("第二批3项甲改革", "甲改革"),
    ("②甲水厂", "甲水厂"), ("阳光甲入围", "阳光甲"),
])
def test_a_name_loses_what_the_clause_left_on_it(label, name):
    assert mended(label, True) == name


@pytest.mark.parametrize("label", [
    "进行综合整治", "群众喝上了放心水", "增长到2020年", "党的十九大和十九届二中", "甲改革取得突破性进展",
    "工作落地见效", "完善治理", "今年6月份", "省委九届九次", "今年任务艰巨", "标准开展认证", "市委全会提出", "城市品质由表及里",
    "链加快构建", "动力进一步增强", "收入较上年翻一番", "企业为主体", "甲栈道建设的基础上", "季节抓绿化", "面积71500㎡", "所有市州",
    "协同发展成效显著", "格局初步形成", "率先破题", "环境持续有效改善", "长治久安根基的关键期", "崛起势不可挡", "区委三次会议确定", "一场又一场硬仗",
    "第二批", "要一如既往当好店小二", "国家级", "重大机遇", "城乡", "单次最长",
])
def test_a_clause_is_no_name(label):
    assert mended(label, True) == ""


def test_a_list_may_hold_what_is_to_be_done():
    assert mended("健全甲机制", False) == "健全甲机制"


def test_what_is_refused_is_kept_with_its_reason():
    def claim(label):
        return Claim(subject=Name(label, 0, len(label), "Programme"), predicate="hasStatus", value="completed", start=0, end=9)

    sentence = next(iter(read_sentences("对主次干道进行综合整治")))
    kept, refused = labels.mend([(sentence, claim("进行综合整治")), (sentence, claim("主干道进行改造"))], sentence.text)
    assert [c.subject.label for _, c in kept] == ["主干道改造"] and [label for _, _, label in refused] == ["进行综合整治"]
