package cn.lianshen.kit.architecture.slim;

import cn.lianshen.kit.LianshenService;

@LianshenService
class GoodService {}
