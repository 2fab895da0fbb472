package cn.lianshen.kit.architecture.bad.usecase;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class MisplacedController {}
