package cn.lianshen.kit.architecture.good;

import cn.lianshen.kit.LianshenService;

@LianshenService
class GoodService {}
