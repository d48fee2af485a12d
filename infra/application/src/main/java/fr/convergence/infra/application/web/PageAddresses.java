package fr.convergence.infra.application.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Addresses of pages that are not those of their files. */
@Configuration(proxyBeanMethods = false)
class PageAddresses implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/graphiql", "/graphiql/");
        pages.addViewController("/graphiql/").setViewName("forward:/graphiql/index.html");
    }
}
