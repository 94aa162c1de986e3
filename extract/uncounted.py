"""A noun without the count before or after it: 12个老旧小区改造项目 -> 老旧小区改造项目, 12个."""

from __future__ import annotations

import re

COUNT_AFTER = re.compile(r"(?<=[一-鿿”）)])(?:约|近|超过|超|逾|不少于|不低于|达到?)?\d[\d.,]*(?:[—－~至-]\d+)?(?:多|余)?(?:百|千|万|亿)?(?:多|余)?(?:平方公里|平方米|平米|立方米|千瓦|兆瓦|标箱|人次|万亩|公里|[个条所座项处家件套幢栋亩名户类批宗吨米辆台张间元人公顷场次部支位公斤起棵株头只堂门款艘盏道块]|[万亿]?[美欧]元){1,2}(?:[（(][处个家起所座户][）)])?(?:以上|左右)?$|(?<=[一-鿿]{3})[一两二三四五六七八九十]+[座所处家栋幢]$|(?<=[一-鿿]{2})\d[\d.]*[多余]?(?:个(?:行政|自然)?村(?:庄)?|万?方|眼|万?剂次)$")
QUANTIFIED = re.compile(r"^(?:约|近|超过|超|逾)?(?!\d+[+＋])\d[\d.,]*(?:[—－~至到-]\d+)?(?:多|余)?(?:百|千|万|亿)?(?:多|余)?(?:平方公里|平方米|公里|个|条|所|座|项(?!目)|处|家|件|套|幢|栋|万亩|亩|名|户|类|批|支(?!持|撑|付|部|线|路|点|柱|农)|宗|吨|米|辆|台|张|间|元|亿元|万元|大|场次?|堂|款|艘|部(?![署门队分])|期|件|种(?![一-鿿]?植)|人(?!制))(?:左右|以上|以内)?(?:的)?")
OF_HOMES = re.compile(r"(?:乡镇|镇|乡|行政村|自然村|村庄?|小区|社区|街道)?(?:\d[\d.]*[多余]?万?个?(?:行政村|自然村|村|社区|户|人|套|栋|幢))+的?(?=.{4})|(?:行政村|自然村|村|社区|小区|乡镇|[乡镇])的(?=.{4})")  # 15个(小区575户的)老旧小区改造
OF_PLACES = re.compile("(?<=个)(?:行政村|自然村|乡镇|村庄|村|镇|社区)(?!级|史|庄规划|[卫文医务委]|综合|幼|小学|服务|振兴|养老)(?=[一-鿿]{2,}(?:工程|项目|改造|整治|治理|建设|提升|安装|硬化))")  # 35个村饮水安全工程
MEASURED_TOO = re.compile(r"(?P<count>\d[\d.,]*[万亿]?[处宗栋套个条家户座])(?:总?面积|投资|长度|金额)$")


def without_count(text: str) -> tuple[str, str]:
    """(the noun, the count before it): 12个老旧小区改造项目 -> 老旧小区改造项目, 12个."""
    if tail := COUNT_AFTER.search(text):
        more = MEASURED_TOO.search(text[:tail.start()])
        return text[:more.start() if more else tail.start()], (more["count"] if more else "") or tail.group()
    match = QUANTIFIED.match(text)
    if match and len(text) - match.end() >= 2 and match.group():
        more = OF_HOMES.match(text, match.end()) or OF_PLACES.match(text, match.end())
        return text[more.end() if more else match.end():], match.group().rstrip("的")
    return text, ""
