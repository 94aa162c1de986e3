"""How the names of roles end: what a place is to become (高地, 示范区, 名城, 魅力 with its own name)."""

from __future__ import annotations

import re

AREAS = "城区 城市 强区 强县 强市 名城 名县 名区 示范区 先行区 新城 新区 示范县 示范城市 新家园 新都市 集聚区 度假区 县 城 家园 之城 强镇 重镇 名镇 样板区 引领区 核心区 大市 大县 大区 先导区 承载区 转化区 聚集区 试验区 之都 之乡 旅游景区 集散区 合作区 旅游区 康养区 强省"
SITES = "高地 中心 门户 福地 基地 新高地 目的地 主阵地 桥头堡 花园 后花园 首选地 窗口 腹地 重地 走廊 生态圈 文化带 港 承载地 通勤圈 交通圈 胜地 策源地 集散地 休闲地 先行地 优选地 打卡地 宜居地 生产地"
THINGS = "样板 标杆 枢纽 典范 先锋 品牌 引擎 增长极 高峰 政府 新貌 支点 地标 范例 尖兵 新标杆 新地标 新引擎 总部 发展平台 会客厅 样板间 名片 客厅 生态屏障 绿色屏障 安全屏障 排头兵 粮仓 动力源 主战场 范本 首选之地"
ROLE = re.compile(f"(?:{'|'.join(f'{AREAS} {SITES} {THINGS}'.split())})$")
CENTRE = re.compile("(?:服务|运动|指挥|[颐康]养|养护|供养|托管|登记|马术|游泳|体育艺术|审批|接待|处置|[一-鿿]分|情指|办案|治理|救援|诉求|传习|疾控|监测预警|仲裁|展示|行政|康复|法律援助|会议|活动|集中办公|物流园|配送|公共卫生|概念验证|管理|智算|培训|工作|防治)中心$")  # a centre that stands, no role
HALL = re.compile("(?:(?<!信息)(?<!技术)(?<!公共)(?<!法律)服务|运动|活动|养老|托育|托管|[颐康]养|康复|养护|供养|游泳|体育艺术|审批|接待|展示|会议|配送|集中办公|急救|职工)中心$")  # one that people go to: built, no body


def short_of(area: str) -> str:
    """An area's name without its kind: 云岭县 -> 云岭."""
    return re.sub("(?:特别行政区|自治区|新区|省|市|区|县)$", "", area)
