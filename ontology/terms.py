"""The vocabulary as Python data. Generated from plankg.ttl by `python -m ontology.vocabulary`: do not edit."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class ClassTerm(NamedTuple):
    parent: str
    zh: str
    en: str


class PredicateTerm(NamedTuple):
    domain: tuple[str, ...]
    range: tuple[str, ...]
    literal: bool
    symmetric: bool
    zh: str
    en: str


CLASSES: dict[str, ClassTerm] = {
    'AdministrativeArea': ClassTerm('Place', '行政区域', 'administrative area'),
    'Agency': ClassTerm('Organization', '政府机构', 'agency'),
    'Agent': ClassTerm('Thing', '行动者', 'agent'),
    'Belt': ClassTerm('LayoutElement', '发展带', 'belt'),
    'Bridge': ClassTerm('Place', '桥梁', 'bridge'),
    'Building': ClassTerm('Site', '楼宇', 'building'),
    'Bundle': ClassTerm('Thing', '组合', 'bundle'),
    'CharacteristicTown': ClassTerm('LayoutElement', '特色小镇', 'characteristic town'),
    'City': ClassTerm('AdministrativeArea', '地级行政区', 'city'),
    'Cluster': ClassTerm('LayoutElement', '组团', 'cluster'),
    'Committee': ClassTerm('Organization', '委员会', 'committee'),
    'Community': ClassTerm('AdministrativeArea', '社区', 'community'),
    'Concept': ClassTerm('Thing', '概念', 'concept'),
    'Corridor': ClassTerm('LayoutElement', '廊道', 'corridor'),
    'CulturalVenue': ClassTerm('Site', '文体场馆', 'cultural venue'),
    'District': ClassTerm('AdministrativeArea', '县级行政区', 'district'),
    'Document': ClassTerm('', '文件', 'document'),
    'Enterprise': ClassTerm('Organization', '企业', 'enterprise'),
    'Event': ClassTerm('Thing', '活动', 'event'),
    'Fact': ClassTerm('', '事实', 'fact'),
    'FunctionalRole': ClassTerm('Concept', '功能定位', 'functional role'),
    'HealthFacility': ClassTerm('Site', '医疗机构', 'health facility'),
    'Honour': ClassTerm('Thing', '荣誉', 'honour'),
    'HousingEstate': ClassTerm('Site', '住宅小区', 'housing estate'),
    'Indicator': ClassTerm('Concept', '指标', 'indicator'),
    'IndustrialPark': ClassTerm('LayoutElement', '产业园区', 'industrial park'),
    'Industry': ClassTerm('Concept', '产业', 'industry'),
    'LayoutElement': ClassTerm('Place', '布局要素', 'layout element'),
    'LayoutScheme': ClassTerm('Bundle', '空间布局', 'layout scheme'),
    'Market': ClassTerm('Site', '市场', 'market'),
    'MetroLine': ClassTerm('Place', '轨道线路', 'metro line'),
    'MetroStation': ClassTerm('Place', '轨道站点', 'metro station'),
    'NewTown': ClassTerm('LayoutElement', '新城', 'new town'),
    'Observation': ClassTerm('', '观测值', 'observation'),
    'Organization': ClassTerm('Agent', '机构组织', 'organization'),
    'Person': ClassTerm('Agent', '人物', 'person'),
    'Place': ClassTerm('Thing', '地点', 'place'),
    'Plan': ClassTerm('PlanningInstrument', '规划方案', 'plan'),
    'PlanningInstrument': ClassTerm('Thing', '规划手段', 'planning instrument'),
    'Platform': ClassTerm('Organization', '平台', 'platform'),
    'Plot': ClassTerm('Site', '地块', 'plot'),
    'Policy': ClassTerm('PlanningInstrument', '政策制度', 'policy'),
    'Programme': ClassTerm('PlanningInstrument', '行动计划', 'programme'),
    'Project': ClassTerm('PlanningInstrument', '项目', 'project'),
    'Province': ClassTerm('AdministrativeArea', '省级行政区', 'province'),
    'PublicSpace': ClassTerm('Site', '公共空间', 'public space'),
    'Region': ClassTerm('Place', '地区', 'region'),
    'River': ClassTerm('Place', '水体', 'river'),
    'Road': ClassTerm('Place', '道路', 'road'),
    'School': ClassTerm('Site', '学校', 'school'),
    'Sighting': ClassTerm('', '提及', 'sighting'),
    'Site': ClassTerm('Place', '场所', 'site'),
    'SocialOrganization': ClassTerm('Organization', '社会组织', 'social organization'),
    'StateEnterprise': ClassTerm('Enterprise', '国有企业', 'state-owned enterprise'),
    'StatusReport': ClassTerm('', '状态报告', 'status report'),
    'Subdistrict': ClassTerm('AdministrativeArea', '乡级行政区', 'subdistrict'),
    'Target': ClassTerm('', '目标值', 'target'),
    'Term': ClassTerm('Concept', '名词', 'term'),
    'TextSpan': ClassTerm('', '原文片段', 'text span'),
    'Thing': ClassTerm('', '事物', 'thing'),
    'Village': ClassTerm('AdministrativeArea', '行政村', 'village'),
    'Zone': ClassTerm('LayoutElement', '功能区块', 'zone'),
}

PREDICATES: dict[str, PredicateTerm] = {
    'about': PredicateTerm(('Indicator',), ('Thing',), False, False, '统计对象', 'about'),
    'affects': PredicateTerm(('Project', 'Programme', 'Plan', 'Policy', 'Bundle'), ('Place', 'Project', 'Bundle'), False, False, '涉及', 'affects'),
    'aimsAt': PredicateTerm(('Place', 'Bundle', 'Programme', 'Project', 'Organization', 'Plan', 'Policy', 'Industry', 'Person'), ('FunctionalRole', 'Thing'), True, False, '定位于', 'aims at'),
    'alias': PredicateTerm(('Thing',), (), True, False, '别名', 'alias'),
    'boundedBy': PredicateTerm(('Place',), ('Place',), False, False, '以此为界', 'bounded by'),
    'conflictsWith': PredicateTerm(('Thing',), ('Thing',), False, True, '冲突', 'conflicts with'),
    'connects': PredicateTerm(('Road', 'MetroLine', 'Bridge', 'Project', 'River'), ('Place', 'Project'), False, False, '连接', 'connects'),
    'cooperatesWith': PredicateTerm(('Organization', 'AdministrativeArea', 'LayoutElement', 'Site', 'Project'), ('Organization', 'AdministrativeArea', 'School', 'HealthFacility'), False, True, '合作', 'cooperates with'),
    'coreferentWith': PredicateTerm(('Thing',), ('Thing',), False, True, '同指', 'coreferent with'),
    'covers': PredicateTerm(('LayoutScheme', 'LayoutElement', 'Region', 'Platform', 'Plan'), ('Place',), False, False, '覆盖', 'covers'),
    'declaredSize': PredicateTerm(('Bundle',), (), True, False, '声明数量', 'declared size'),
    'definedAs': PredicateTerm(('Term',), (), True, False, '定义', 'defined as'),
    'developedBy': PredicateTerm(('Project', 'Site', 'Programme', 'LayoutElement'), ('Organization', 'Person'), False, False, '由其建设', 'developed by'),
    'establishes': PredicateTerm(('Organization', 'AdministrativeArea', 'Person', 'LayoutElement', 'Platform'), ('Thing',), False, False, '设立', 'establishes'),
    'hasIndustry': PredicateTerm(('Place', 'Project', 'Organization', 'Bundle', 'Programme'), ('Industry',), False, False, '发展产业', 'has industry'),
    'hasStatus': PredicateTerm(('Thing',), (), True, False, '状态', 'has status'),
    'hasTarget': PredicateTerm(('Thing',), (), True, False, '目标', 'has target'),
    'hasValue': PredicateTerm(('Thing',), (), True, False, '数值', 'has value'),
    'holdsOffice': PredicateTerm(('Person',), ('Organization', 'AdministrativeArea'), False, False, '任职于', 'holds office'),
    'hosts': PredicateTerm(('Place', 'Organization'), ('Event',), False, False, '举办', 'hosts'),
    'implements': PredicateTerm(('Thing',), ('PlanningInstrument', 'Bundle', 'LayoutElement', 'Platform'), False, False, '落实', 'implements'),
    'locatedIn': PredicateTerm(('Place', 'Project', 'Programme', 'Event', 'Organization'), ('Place', 'Project'), False, False, '位于', 'located in'),
    'memberOf': PredicateTerm(('Thing',), ('Bundle',), False, False, '列入', 'member of'),
    'partOf': PredicateTerm(('Place', 'Organization', 'Programme', 'Project', 'Bundle', 'Policy', 'Plan', 'Event', 'Industry'), ('Place', 'Organization', 'Programme', 'Project', 'Bundle', 'Policy', 'Plan', 'Event', 'Industry'), False, False, '属于', 'part of'),
    'proposedBy': PredicateTerm(('PlanningInstrument', 'Bundle', 'Term', 'Concept'), ('Agent', 'Event', 'AdministrativeArea'), False, False, '提出者', 'proposed by'),
    'receives': PredicateTerm(('Thing',), ('Honour',), False, False, '获得', 'receives'),
    'responsibleFor': PredicateTerm(('Agent',), ('Thing',), False, False, '负责', 'responsible for'),
}

QUALIFIERS: dict[str, tuple[str, str]] = {
    'asType': ('提及类别', 'as type'),
    'base': ('比较基准', 'base'),
    'change': ('增减', 'change'),
    'change_unit': ('增减单位', 'change unit'),
    'code': ('区划代码', 'division code'),
    'confidence': ('置信度', 'confidence'),
    'counted': ('计数对象', 'counted'),
    'date': ('日期', 'date'),
    'deadline': ('期限', 'deadline'),
    'expression': ('数字表达式', 'expression'),
    'extent': ('覆盖程度', 'extent'),
    'measure': ('度量方式', 'measure'),
    'mentions': ('提及次数', 'mentions'),
    'office': ('职务', 'office'),
    'order': ('次序', 'order'),
    'path': ('途径', 'path'),
    'period': ('时期', 'period'),
    'place': ('所属地区', 'area of document'),
    'qualifier': ('约数', 'qualifier'),
    'rule': ('规则', 'rule'),
    'scope': ('范围', 'scope'),
    'section': ('章节', 'section'),
    'sha256': ('校验值', 'sha256'),
    'side': ('方位', 'side'),
    'sourcePath': ('文件路径', 'source path'),
    'stage': ('进展用语', 'stage'),
    'statusCode': ('状态取值', 'status code'),
    'strength': ('影响强度', 'strength'),
    'unit': ('单位', 'unit'),
    'value': ('值', 'value'),
    'valueType': ('数据性质', 'value type'),
    'values': ('相异数值', 'values'),
}

DISJOINT: tuple[tuple[str, ...], ...] = (('Agent', 'Event', 'Indicator', 'Place'), ('Agent', 'Industry', 'Place'), ('Document', 'Fact', 'Observation', 'Sighting', 'StatusReport', 'Target', 'TextSpan', 'Thing'), ('Organization', 'Person'))


@lru_cache(maxsize=1024)
def ancestors(name: str) -> tuple[str, ...]:
    """The class's ancestors, the nearest first.

    >>> ancestors('Corridor')
    ('LayoutElement', 'Place', 'Thing')
    """
    out: list[str] = []
    while name := CLASSES[name].parent:
        out.append(name)
    return tuple(out)


@lru_cache(maxsize=16384)
def is_a(name: str, wanted: str) -> bool:
    """Is the class the wanted one or below it?"""
    return name == wanted or wanted in ancestors(name)


@lru_cache(maxsize=16384)
def disjoint(a: str, b: str) -> bool:
    """May no thing be of both classes?"""
    above_a, above_b = {a, *ancestors(a)}, {b, *ancestors(b)}
    return any(x in above_a and y in above_b for row in DISJOINT for x in row for y in row if x != y)
