package fr.convergence.infra.application.egress;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may choose about addresses that others chose, as {@code --convergence.egress.<name>=…}.
 *
 * @param allowed hosts by name, and addresses or ranges (10.3.0.0/16), of an intranet that may be reached although they are not of the open
 *     network
 * @param plainHttp whether http is taken beside https
 */
@ConfigurationProperties("convergence.egress")
public record EgressSettings(
        @DefaultValue List<String> allowed,
        @DefaultValue("false") boolean plainHttp) {}
